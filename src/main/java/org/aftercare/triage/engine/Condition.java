package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** What must be so for a rule to apply; there is no negation, so more or worse symptoms can only make more conditions hold. */
public sealed interface Condition {

    Truth holdsFor(Reading reading);

    /** The comparisons it is made of, in the order written. */
    Stream<Leaf> leaves();

    /** A condition that compares one thing the report says. */
    sealed interface Leaf extends Condition {
        @Override
        default Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        /** What the report says, or leaves open, of the thing compared. */
        Fact factIn(Report report);

        /** What would have to be asked to know whether this holds. */
        Subject subjectIn(Report report);

        /** Whether it may hold or not, depending on what the report leaves open. */
        default boolean isOpenIn(Report report) {
            return holdsFor(Reading.ofRule(report, Stance.MILDEST))
                    != holdsFor(Reading.ofRule(report, Stance.MOST_URGENT));
        }
    }

    record All(List<Condition> parts) implements Condition {
        /** Holds always; what a rule has that needs no more than being reached. */
        static final All NOTHING_MORE = new All(List.of());

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth holdsFor(Reading reading) {
            var truth = Truth.TRUE;
            for (var part : parts) {
                truth = truth.and(part.holdsFor(reading));
                if (truth == Truth.FALSE) {
                    return truth;
                }
            }
            return truth;
        }

        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth holdsFor(Reading reading) {
            var truth = Truth.FALSE;
            for (var part : parts) {
                truth = truth.or(part.holdsFor(reading));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
            return truth;
        }

        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }
    }

    /** The symptom is present, at this step or a worse one. */
    record AtLeast(Symptom symptom, int step) implements Leaf {
        @Override
        public Truth holdsFor(Reading reading) {
            return reading.atLeast(symptom, step);
        }

        @Override
        public Fact factIn(Report report) {
            return new Fact.OfSymptom(report.symptom(symptom.code()).orElseThrow());
        }

        @Override
        public Subject subjectIn(Report report) {
            boolean present = report.symptom(symptom.code()).orElseThrow().presence() == Presence.PRESENT;
            return new Subject.OfSymptom(present ? OpenKind.SEVERITY_MISSING : OpenKind.UNKNOWN, symptom);
        }
    }

    record Holds(Circumstance circumstance) implements Leaf {
        @Override
        public Truth holdsFor(Reading reading) {
            return reading.holds(circumstance);
        }

        @Override
        public Fact factIn(Report report) {
            return new Fact.OfCircumstance(circumstance, report.circumstances().holds(circumstance) != Truth.UNKNOWN);
        }

        @Override
        public Subject subjectIn(Report report) {
            return new Subject.OfCircumstance(circumstance);
        }
    }

    /** A comparison with the time since the procedure. */
    sealed interface Timed extends Leaf {
        Duration limit();

        @Override
        default Fact factIn(Report report) {
            return new Fact.OfTime(report.circumstances().sinceProcedure().isPresent());
        }

        @Override
        default Subject subjectIn(Report report) {
            return new Subject.OfTime();
        }
    }

    /** Less time than this has passed since the procedure. */
    record Under(Duration limit) implements Timed {
        @Override
        public Truth holdsFor(Reading reading) {
            return reading.time(since -> since.compareTo(limit) < 0);
        }
    }

    /** This much time, or more, has passed since the procedure. */
    record From(Duration limit) implements Timed {
        @Override
        public Truth holdsFor(Reading reading) {
            return reading.time(since -> since.compareTo(limit) >= 0);
        }
    }
}
