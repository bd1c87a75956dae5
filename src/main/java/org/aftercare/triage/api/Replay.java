package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Instant;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.records.Decision;
import org.aftercare.triage.records.DecisionId;
import org.jspecify.annotations.Nullable;

/** Answers a report as it was answered, or would have been, at some time; it is counted and recorded nowhere. */
@Singleton
public final class Replay {
    private final Triage triage;
    private final Languages languages;
    private final ObjectMapper json;
    private final ContractBounds bounds;

    public Replay(Triage triage, Languages languages, ObjectMapper json, Validator validator) {
        this.triage = triage;
        this.languages = languages;
        this.json = json;
        this.bounds = new ContractBounds(validator);
    }

    /**
     * What came of a report.
     *
     * @param answer the body of the answer, to the byte
     * @param decision none where the answer is a problem
     */
    public record Replayed(String answer, @Nullable Decision decision) {}

    public Replayed replay(byte[] body, DecisionId id, Instant at) {
        var wording = languages.wording(null);
        try {
            var asked = StrictJson.read(body, ReportJson.class);
            bounds.check(asked);
            var report = asked.toReport(wording.guidance(), at);
            var assessment = triage.assess(report);
            return new Replayed(
                    text(AssessmentJson.of(assessment, report, asked, wording)),
                    Decision.of(id, at, report, assessment));
        } catch (Refused refused) {
            return new Replayed(text(Problems.of(refused, id.request())), null);
        }
    }

    private String text(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }
}
