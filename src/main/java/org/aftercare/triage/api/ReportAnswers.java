package org.aftercare.triage.api;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.function.Supplier;
import org.aftercare.triage.api.BatchAnswerJson.AnswerJson;
import org.aftercare.triage.engine.Triage;

/** Answers reports that are posted together, each as if it were posted alone: what is wrong with one is its own problem. */
@Singleton
public final class ReportAnswers {
    private final Triage triage;
    private final Clock clock;
    private final ContractBounds bounds;

    public ReportAnswers(Triage triage, Clock clock, Validator validator) {
        this.triage = triage;
        this.clock = clock;
        this.bounds = new ContractBounds(validator);
    }

    /**
     * The answer to one report.
     *
     * @param text the report as it was sent; throws {@link Refused} where that is no text at all
     */
    AnswerJson answer(long position, Supplier<String> text, Wording wording, String traceId) {
        String reference = null;
        try {
            var report = StrictJson.read(text.get(), ReportJson.class);
            bounds.check(report);
            reference = report.reference();
            var assessment = AssessmentJson.of(report, triage, clock.instant(), wording);
            return new AnswerJson(position, reference, assessment, null);
        } catch (Refused refused) {
            return new AnswerJson(position, reference, null, Problems.of(refused, traceId));
        }
    }
}
