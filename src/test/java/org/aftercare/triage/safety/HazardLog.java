package org.aftercare.triage.safety;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;

/** What can go wrong for a patient and what stands against it, as written in `docs/safety/hazards.yaml`; an unknown key is an error. */
record HazardLog(Scale scale, List<Hazard> hazards) {
    static final Path FILE = Path.of("docs/safety/hazards.yaml");

    private static final ObjectMapper STRICT = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    HazardLog {
        hazards = List.copyOf(hazards);
    }

    /** @throws IllegalArgumentException with the place of a key that is unknown, missing or there twice */
    static HazardLog read(String yaml) {
        try {
            return STRICT.readValue(yaml, HazardLog.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
        }
    }
}
