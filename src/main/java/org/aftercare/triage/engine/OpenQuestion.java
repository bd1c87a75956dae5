package org.aftercare.triage.engine;

import java.util.Comparator;
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
    static final Comparator<OpenQuestion> MOST_RAISING_FIRST = Comparator.comparing(OpenQuestion::highest)
            .reversed()
            .thenComparing(question -> question.about().kind())
            .thenComparing(question -> question.about().id());

    /** Why it is open, what should be settled first first. */
    public enum Kind {
        /** The caller could not tell whether the symptom is there. */
        UNKNOWN,
        /** The symptom is there; how serious it is was not said. */
        SEVERITY_MISSING,
        /** A circumstance that a rule reads was not said. */
        CIRCUMSTANCE_MISSING,
        /** A symptom that would matter together with what is reported was not asked. */
        NOT_ASKED,
        /** A red flag was not asked. */
        RED_FLAG_NOT_ASKED
    }

    /** What the question is about. */
    public sealed interface Subject {
        Kind kind();

        /** The symptom code, the circumstance's id, or `since-procedure`. */
        String id();

        record OfSymptom(Kind kind, Symptom symptom) implements Subject {
            @Override
            public String id() {
                return symptom.code().value();
            }
        }

        record OfCircumstance(Circumstance circumstance) implements Subject {
            @Override
            public Kind kind() {
                return Kind.CIRCUMSTANCE_MISSING;
            }

            @Override
            public String id() {
                return circumstance.id();
            }
        }

        record OfTime() implements Subject {
            @Override
            public Kind kind() {
                return Kind.CIRCUMSTANCE_MISSING;
            }

            @Override
            public String id() {
                return "since-procedure";
            }
        }
    }
}
