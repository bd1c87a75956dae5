package org.aftercare.triage.proof;

import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.Decision;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.engine.Triage;

/** Interviews with callers who tell the truth, and whether they ended as they should. */
final class Interviews {
    /** One symptom that leads to a routine contact, and one that leads to an urgent one. */
    private static final List<SymptomCode> BESIDE =
            List.of(new SymptomCode("medicine-side-effect"), new SymptomCode("access-site-wound-open"));

    private final Guidance guidance;
    private final Triage triage;
    private final Interview interview;

    Interviews(Guidance guidance) {
        this.guidance = guidance;
        this.triage = new Triage(guidance);
        this.interview = new Interview(guidance, triage);
    }

    /**
     * How an interview went.
     *
     * @param answerToAll what triage answers to everything that is true
     */
    record Ended(Report truth, int questions, Assessment assessment, Urgency answerToAll) {
        /** The answer is that to everything; an ambulance is called at once, even where something not asked could make it less. */
        boolean isRight() {
            var answer = assessment.urgency();
            boolean isCalledAtOnce = answer == Urgency.IMMEDIATE
                    && !assessment.bounds().atLeast().isAbove(answerToAll);
            return isSafe() && (answer == answerToAll || isCalledAtOnce);
        }

        private boolean isSafe() {
            var redFlags = assessment.redFlagsAsked();
            return assessment.urgency() != Urgency.NONE || redFlags.asked() == redFlags.apply();
        }

        @Override
        public String toString() {
            return assessment.urgency() + " and not " + answerToAll + " for "
                    + truth.procedure().code() + " "
                    + truth.symptoms().stream()
                            .map(each -> each.code() + " " + each.presence() + " at " + each.countedStep())
                            .toList();
        }
    }

    Interview interview() {
        return interview;
    }

    Ended of(Report truth) {
        var caller = new Caller(truth);
        var end = caller.interviewedBy(interview);
        return new Ended(
                truth,
                caller.asked().size(),
                end.assessment(),
                Decision.of(triage, truth).urgency());
    }

    /** Wherever a rule begins to apply, alone and beside what raises the answer less than it may. */
    Stream<Ended> atEveryRule(PlainGuidance plain) {
        var boundaries = new BoundaryReports(plain);
        var reports = new EngineReports(guidance.catalogue());
        return plain.rules().parallelStream()
                .flatMap(rule -> plain.procedures().stream()
                        .filter(procedure -> rule.isFor(procedure.code()))
                        .flatMap(procedure -> boundaries.at(rule, procedure.code()).stream()))
                .map(reports::of)
                .flatMap(report ->
                        Stream.concat(Stream.of(report), BESIDE.stream().map(each -> beside(each, report))))
                .map(this::of);
    }

    private Report beside(SymptomCode code, Report report) {
        var symptom = guidance.catalogue().symptom(code).orElseThrow();
        return report.symptom(code).isPresent() ? report : report.with(ReportedSymptom.present(symptom, 0));
    }
}
