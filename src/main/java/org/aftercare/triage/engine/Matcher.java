package org.aftercare.triage.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Symptom;

/** Tells in which ways of reading a report a condition holds: a condition with its symptoms looked up beforehand. */
abstract class Matcher {

    abstract int ways(Reading reading);

    static Matcher[] ofEach(List<Condition> conditions, ToIntFunction<Symptom> places, Purpose purpose) {
        return conditions.stream()
                .map(condition -> condition.matcher(places, purpose))
                .toArray(Matcher[]::new);
    }

    /** Of one comparison. */
    abstract static class Leaf extends Matcher {

        /** What a reading says, or leaves open, of the thing compared; asked only where the comparison may hold. */
        abstract Fact fact(Reading reading);
    }

    static final class All extends Matcher {
        private final Matcher[] parts;

        All(Matcher[] parts) {
            this.parts = parts;
        }

        @Override
        int ways(Reading reading) {
            int ways = Ways.ALL;
            for (int i = 0; i < parts.length && ways != Ways.NONE; i++) {
                ways &= parts[i].ways(reading);
            }
            return ways;
        }
    }

    static final class Any extends Matcher {
        private final Matcher[] parts;

        Any(Matcher[] parts) {
            this.parts = parts;
        }

        @Override
        int ways(Reading reading) {
            int ways = Ways.NONE;
            for (int i = 0; i < parts.length && ways != Ways.ALL; i++) {
                ways |= parts[i].ways(reading);
            }
            return ways;
        }
    }

    static final class AtLeast extends Leaf {
        private final int place;
        private final int step;

        AtLeast(int place, int step) {
            this.place = place;
            this.step = step;
        }

        @Override
        int ways(Reading reading) {
            return reading.atLeast(step, place);
        }

        @Override
        Fact fact(Reading reading) {
            return Objects.requireNonNull(reading.said(place)).fact();
        }
    }

    static final class Holds extends Leaf {
        private final Circumstance circumstance;
        private final Purpose purpose;
        private final Fact said;
        private final Fact left;

        Holds(Circumstance circumstance, Purpose purpose) {
            this.circumstance = circumstance;
            this.purpose = purpose;
            this.said = new Fact.OfCircumstance(circumstance, true);
            this.left = new Fact.OfCircumstance(circumstance, false);
        }

        @Override
        int ways(Reading reading) {
            return reading.holds(circumstance, purpose);
        }

        @Override
        Fact fact(Reading reading) {
            return reading.leavesOpen(circumstance) ? left : said;
        }
    }

    static final class InTime extends Leaf {
        private final Condition.Timed timed;
        private final Purpose purpose;

        InTime(Condition.Timed timed, Purpose purpose) {
            this.timed = timed;
            this.purpose = purpose;
        }

        @Override
        int ways(Reading reading) {
            var since = reading.circumstances().sinceProcedure();
            return since.isEmpty() ? purpose.untimed() : Ways.where(timed.covers(since.get()), Ways.ALL);
        }

        @Override
        Fact fact(Reading reading) {
            return new Fact.OfTime(reading.circumstances().sinceProcedure().isPresent());
        }
    }

    static final class Except extends Matcher {
        private final Matcher holds;
        private final Matcher excepted;

        Except(Matcher holds, Matcher excepted) {
            this.holds = holds;
            this.excepted = excepted;
        }

        @Override
        int ways(Reading reading) {
            return holds.ways(reading) & ~excepted.ways(reading);
        }
    }
}
