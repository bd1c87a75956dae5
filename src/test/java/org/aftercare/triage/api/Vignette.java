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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Guidance;
import org.jspecify.annotations.Nullable;

/**
 * A clinical test case, named by a clinical sentence.
 *
 * @param decidedBy exactly the rules that decide
 * @param misses rules that must not apply, since the case just misses them
 * @param open what the answer must name as still open, by symptom code or circumstance
 * @param answeredOtherwise why the service does not answer as the author expected, where it does not
 */
public record Vignette(
        String vignette,
        ReportJson report,
        Disposition disposition,
        Urgency urgency,
        @JsonProperty("decided-by") List<String> decidedBy,
        List<String> misses,
        List<String> open,
        @JsonProperty("answered-otherwise") @Nullable String answeredOtherwise) {

    private static final Path FOLDER = Path.of("src/test/resources/vignettes");
    private static final Path INDEPENDENT = FOLDER.resolve("independent");

    public Vignette {
        decidedBy = Optional.ofNullable(decidedBy).orElse(List.of());
        misses = Optional.ofNullable(misses).orElse(List.of());
        open = Optional.ofNullable(open).orElse(List.of());
    }

    /** The report in the words of the guidance. */
    public Report report(Guidance guidance) {
        return report.toReport(guidance, Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Override
    public String toString() {
        return vignette;
    }

    /** Those written rule by rule. */
    public static List<Vignette> all() {
        return of(FOLDER);
    }

    /** Those written from the clinical pages alone by somebody who did not know the rules; they say nothing of rules. */
    public static List<Vignette> independent() {
        return of(INDEPENDENT);
    }

    public static List<Vignette> everywhere() {
        return Stream.concat(all().stream(), independent().stream()).toList();
    }

    private static List<Vignette> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(Vignette::in)
                    .toList();
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
