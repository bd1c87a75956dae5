package org.aftercare.triage.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Edition;
import org.aftercare.triage.engine.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One line that says what was decided, by which rules of which guidance, and of which report as far as whoever has the report and the
 * key can tell: nothing of its content.
 *
 * @param kind tells it from other lines on the same stream
 * @param alsoApplied the rules that apply and are less urgent than the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionRecord(
        String kind,
        String id,
        @Nullable Long position,
        String at,
        GuidanceUsed guidance,
        Disposition disposition,
        Urgency urgency,
        List<String> decidedBy,
        List<String> alsoApplied,
        ReportDigest report) {

    private static final String KIND = "decision";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The guidance it was decided by. */
    public record GuidanceUsed(String version, String digest) {}

    /** By what a report is known again, and by which key. */
    public record ReportDigest(String digest, String key) {}

    public DecisionRecord {
        Stream.of(kind, id, at, guidance, disposition, urgency, report).forEach(Objects::requireNonNull);
        decidedBy = List.copyOf(decidedBy);
        alsoApplied = List.copyOf(alsoApplied);
    }

    public static DecisionRecord of(Decision decision, Edition edition, DecisionKey key) {
        return new DecisionRecord(
                KIND,
                decision.id().request(),
                decision.id().position(),
                decision.at().toString(),
                new GuidanceUsed(edition.version(), edition.digest()),
                decision.urgency().disposition(),
                decision.urgency(),
                rules(decision.reasons().stream().filter(Reason::decides)),
                rules(decision.reasons().stream().filter(reason -> !reason.decides())),
                new ReportDigest(key.digest(decision.report()), key.id()));
    }

    private static List<String> rules(Stream<Reason> reasons) {
        return reasons.map(reason -> reason.rule().id().toString()).distinct().toList();
    }

    /** When the decision was made. */
    public Instant instant() {
        return Instant.parse(at);
    }

    /** The record as one line, without its end. */
    String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written", e);
        }
    }

    /**
     * The record in a line.
     *
     * @throws IllegalArgumentException if the line is none
     */
    public static DecisionRecord parse(String line) {
        try {
            var parsed = JSON.readValue(line, DecisionRecord.class);
            if (!KIND.equals(parsed.kind)) {
                throw new IllegalArgumentException("a line is no decision record");
            }
            return parsed;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a line is no decision record", e);
        }
    }
}
