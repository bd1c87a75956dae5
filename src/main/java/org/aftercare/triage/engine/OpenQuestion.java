package org.aftercare.triage.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
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

        /** What the answer is with this settled, in each way it can be. */
        Stream<Urgency> answers(Weighed weighed);

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
            public Stream<Urgency> answers(Weighed weighed) {
                var meaning = weighed.rules().meaning(symptom);
                return Stream.concat(
                                kind == OpenKind.SEVERITY_MISSING ? Stream.of() : Stream.of(meaning.denied()),
                                meaning.steps().stream())
                        .map(weighed::answerWith);
            }
        }

        record OfCircumstance(Circumstance circumstance) implements Subject {
            @Override
            public String id() {
                return circumstance.id();
            }

            @Override
            public Stream<Urgency> answers(Weighed weighed) {
                var said = weighed.reading().circumstances();
                return Stream.of(false, true)
                        .map(holds -> weighed.in(said.with(circumstance, holds)).answer());
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
            public Stream<Urgency> answers(Weighed weighed) {
                return Stream.of(weighed.answer());
            }
        }

        record OfTime() implements Subject {
            public static final String ID = "since-procedure";

            @Override
            public String id() {
                return ID;
            }

            @Override
            public Stream<Urgency> answers(Weighed weighed) {
                return Completions.timed(weighed.reading(), weighed.rules())
                        .map(timed -> weighed.in(timed.circumstances()).answer());
            }
        }
    }
}
