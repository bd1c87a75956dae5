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

    /** The ways of reading the report in which it holds. */
    int ways(Reading reading, Purpose purpose);

    /** The comparisons it is made of, in the order written. */
    Stream<Leaf> leaves();

    /** Adds what the report says, or leaves open, of everything compared that holds in the way, each fact once. */
    void addFacts(List<Fact> facts, Reading reading, Purpose purpose, int way);

    /** A condition that compares one thing the report says. */
    sealed interface Leaf extends Condition {
        @Override
        default Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        @Override
        default void addFacts(List<Fact> facts, Reading reading, Purpose purpose, int way) {
            if ((ways(reading, purpose) & way) != Ways.NONE) {
                var fact = factIn(reading.report());
                if (!facts.contains(fact)) {
                    facts.add(fact);
                }
            }
        }

        /** What the report says, or leaves open, of the thing compared. */
        Fact factIn(Report report);

        /** What would have to be asked to know whether this holds. */
        Subject subjectIn(Report report);

        /** Whether it may hold or not, depending on what the report leaves open. */
        default boolean isOpenIn(Reading reading) {
            return Ways.areOpen(ways(reading, Purpose.URGE));
        }
    }

    record All(List<Condition> parts) implements Condition {
        /** Holds always; what a rule has that needs no more than being reached. */
        static final All NOTHING_MORE = new All(List.of());

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public int ways(Reading reading, Purpose purpose) {
            int ways = Ways.ALL;
            for (var part : parts) {
                ways &= part.ways(reading, purpose);
            }
            return ways;
        }

        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }

        @Override
        public void addFacts(List<Fact> facts, Reading reading, Purpose purpose, int way) {
            parts.forEach(part -> part.addFacts(facts, reading, purpose, way));
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public int ways(Reading reading, Purpose purpose) {
            int ways = Ways.NONE;
            for (var part : parts) {
                ways |= part.ways(reading, purpose);
            }
            return ways;
        }

        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }

        @Override
        public void addFacts(List<Fact> facts, Reading reading, Purpose purpose, int way) {
            parts.forEach(part -> part.addFacts(facts, reading, purpose, way));
        }
    }

    /** The symptom is present, at this step or a worse one. */
    record AtLeast(Symptom symptom, int step) implements Leaf {
        @Override
        public int ways(Reading reading, Purpose purpose) {
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
        public int ways(Reading reading, Purpose purpose) {
            return Ways.holding(circumstance, reading.report(), purpose);
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

        boolean covers(Duration since);

        @Override
        default int ways(Reading reading, Purpose purpose) {
            var since = reading.report().circumstances().sinceProcedure();
            return since.isEmpty() ? purpose.untimed() : Ways.where(covers(since.get()), Ways.ALL);
        }

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
        public boolean covers(Duration since) {
            return since.compareTo(limit) < 0;
        }
    }

    /** This much time, or more, has passed since the procedure. */
    record From(Duration limit) implements Timed {
        @Override
        public boolean covers(Duration since) {
            return since.compareTo(limit) >= 0;
        }
    }
}
