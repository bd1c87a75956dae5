package org.aftercare.triage.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;

/**
 * A question whose answer could change the assessment.
 *
 * @param highest the most urgent answer that settling it alone could lead to
 * @param lowest the mildest answer that settling it alone could lead to
 */
public record OpenQuestion(Subject about, Urgency lowest, Urgency highest) {
    /** What could raise the answer most, what was left open before what was not asked, and the most pressing symptom. */
    static Comparator<OpenQuestion> mostRaisingFirst(Catalogue catalogue) {
        return Comparator.comparing(OpenQuestion::highest)
                .reversed()
                .thenComparing(question -> question.about().kind())
                .thenComparing(
                        question -> question.about().aboutSymptom().orElse(null),
                        Comparator.nullsFirst(catalogue.mostPressingFirst()))
                .thenComparing(question -> question.about().id());
    }

    /** What the question is about. */
    public sealed interface Subject {
        /** Why it is open; all but a symptom is a circumstance that was not said. */
        default OpenKind kind() {
            return OpenKind.CIRCUMSTANCE_MISSING;
        }

        /** The symptom code, the circumstance's id, or `since-procedure`. */
        String id();

        /** The symptom, if it is about one. */
        default Optional<Symptom> aboutSymptom() {
            return Optional.empty();
        }

        /** The report with this settled, in each way it can be. */
        Stream<Report> settledIn(Report report, Completions completions);

        record OfSymptom(OpenKind kind, Symptom symptom) implements Subject {
            @Override
            public String id() {
                return symptom.code().value();
            }

            @Override
            public Optional<Symptom> aboutSymptom() {
                return Optional.of(symptom);
            }

            @Override
            public Stream<Report> settledIn(Report report, Completions completions) {
                var steps = IntStream.rangeClosed(0, symptom.worstStep())
                        .mapToObj(step -> ReportedSymptom.present(symptom, step));
                var absent = ReportedSymptom.absent(symptom);
                return (kind == OpenKind.SEVERITY_MISSING ? steps : Stream.concat(Stream.of(absent), steps))
                        .map(report::with);
            }
        }

        record OfCircumstance(Circumstance circumstance) implements Subject {
            @Override
            public String id() {
                return circumstance.id();
            }

            @Override
            public Stream<Report> settledIn(Report report, Completions completions) {
                return Stream.of(false, true)
                        .map(holds -> report.with(report.circumstances().with(circumstance, holds)));
            }
        }

        /** The access site, which no rule reads, but which says what is to be expected. */
        record OfAccessSite() implements Subject {
            public static final String ID = "access-site";

            @Override
            public String id() {
                return ID;
            }

            @Override
            public Stream<Report> settledIn(Report report, Completions completions) {
                return report.procedure().accessSites().stream().map(report::with);
            }
        }

        record OfTime() implements Subject {
            public static final String ID = "since-procedure";

            @Override
            public String id() {
                return ID;
            }

            @Override
            public Stream<Report> settledIn(Report report, Completions completions) {
                return completions.timed(report);
            }
        }
    }
}
