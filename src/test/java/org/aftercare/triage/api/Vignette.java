package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Urgency;

/**
 * A clinical test case, named by a clinical sentence.
 *
 * @param decidedBy exactly the rules that decide
 * @param misses rules that must not apply, since the case just misses them
 * @param open what the answer must name as still open, by symptom code or circumstance
 */
public record Vignette(
        String vignette,
        ReportJson report,
        Disposition disposition,
        Urgency urgency,
        @JsonProperty("decided-by") List<String> decidedBy,
        List<String> misses,
        List<String> open) {

    private static final Path FOLDER = Path.of("src/test/resources/vignettes");

    public Vignette {
        misses = Optional.ofNullable(misses).orElse(List.of());
        open = Optional.ofNullable(open).orElse(List.of());
    }

    @Override
    public String toString() {
        return vignette;
    }

    public static List<Vignette> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(Vignette::in).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Vignette> in(Path file) {
        try {
            return Stream.of(yaml().readValue(file.toFile(), Vignette[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static ObjectMapper yaml() {
        var factory = YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
        var mapper = new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        return mapper;
    }
}
