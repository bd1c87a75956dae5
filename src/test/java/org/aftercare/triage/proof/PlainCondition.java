package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A condition as its file writes it: a tree, without any reading of what a report leaves open. */
public sealed interface PlainCondition {

    <T> T read(Cases<T> cases);

    /** The leaves from left to right; a leaf is its own. */
    default Stream<PlainCondition> leaves() {
        return Stream.of(this);
    }

    /** The time it compares with, if it is about time. */
    default Stream<Duration> limit() {
        return Stream.of();
    }

    /** One meaning for each kind of condition. */
    interface Cases<T> {
        T all(List<PlainCondition> parts);

        T any(List<PlainCondition> parts);

        T atLeast(String symptom, int step);

        T holds(String circumstance);

        T under(Duration time);

        T from(Duration time);
    }

    record All(List<PlainCondition> parts) implements PlainCondition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T read(Cases<T> cases) {
            return cases.all(parts);
        }

        @Override
        public Stream<PlainCondition> leaves() {
            return parts.stream().flatMap(PlainCondition::leaves);
        }
    }

    record Any(List<PlainCondition> parts) implements PlainCondition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T read(Cases<T> cases) {
            return cases.any(parts);
        }

        @Override
        public Stream<PlainCondition> leaves() {
            return parts.stream().flatMap(PlainCondition::leaves);
        }
    }

    /** The symptom at this step of its scale or a worse one; steps count from 0, which a rule may also write `present`. */
    record AtLeast(String symptom, int step) implements PlainCondition {
        @Override
        public <T> T read(Cases<T> cases) {
            return cases.atLeast(symptom, step);
        }
    }

    record Holds(String circumstance) implements PlainCondition {
        @Override
        public <T> T read(Cases<T> cases) {
            return cases.holds(circumstance);
        }
    }

    /** Less time than this since the procedure. */
    record Under(Duration time) implements PlainCondition {
        @Override
        public <T> T read(Cases<T> cases) {
            return cases.under(time);
        }

        @Override
        public Stream<Duration> limit() {
            return Stream.of(time);
        }
    }

    /** This much time since the procedure, or more. */
    record From(Duration time) implements PlainCondition {
        @Override
        public <T> T read(Cases<T> cases) {
            return cases.from(time);
        }

        @Override
        public Stream<Duration> limit() {
            return Stream.of(time);
        }
    }
}
