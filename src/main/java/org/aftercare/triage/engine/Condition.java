package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** What must be so for a rule to apply; there is no negation, so more or worse symptoms can only make more conditions hold. */
public sealed interface Condition {

    /** Makes it ready for a catalogue in which symptoms have these places. */
    Matcher matcher(ToIntFunction<Symptom> places, Purpose purpose);

    /** The comparisons it is made of, in the order written. */
    Stream<Leaf> leaves();

    /** A condition that compares one thing the report says. */
    sealed interface Leaf extends Condition {
        @Override
        default Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        /** The thing compared: a symptom, a circumstance, or the time. */
        Object thing();

        @Override
        Matcher.Leaf matcher(ToIntFunction<Symptom> places, Purpose purpose);

        /** What would have to be asked to know whether this holds. */
        Subject subjectIn(Report report);
    }

    record All(List<Condition> parts) implements Condition {
        /** Holds always; what a rule has that needs no more than being reached. */
        static final All NOTHING_MORE = new All(List.of());

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Matcher matcher(ToIntFunction<Symptom> places, Purpose purpose) {
            return new Matcher.All(Matcher.ofEach(parts, places, purpose));
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
        public Matcher matcher(ToIntFunction<Symptom> places, Purpose purpose) {
            return new Matcher.Any(Matcher.ofEach(parts, places, purpose));
        }

        @Override
        public Stream<Leaf> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }
    }

    /** The symptom is present, at this step or a worse one. */
    record AtLeast(Symptom symptom, int step) implements Leaf {
        @Override
        public Matcher.Leaf matcher(ToIntFunction<Symptom> places, Purpose purpose) {
            return new Matcher.AtLeast(places.applyAsInt(symptom), step);
        }

        @Override
        public Object thing() {
            return symptom;
        }

        @Override
        public Subject subjectIn(Report report) {
            boolean present = report.symptom(symptom.code()).orElseThrow().presence() == Presence.PRESENT;
            return new Subject.OfSymptom(present ? OpenKind.SEVERITY_MISSING : OpenKind.UNKNOWN, symptom);
        }
    }

    record Holds(Circumstance circumstance) implements Leaf {
        @Override
        public Matcher.Leaf matcher(ToIntFunction<Symptom> places, Purpose purpose) {
            return new Matcher.Holds(circumstance, purpose);
        }

        @Override
        public Object thing() {
            return circumstance;
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
        default Matcher.Leaf matcher(ToIntFunction<Symptom> places, Purpose purpose) {
            return new Matcher.InTime(this, purpose);
        }

        @Override
        default Object thing() {
            return Timed.class;
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
