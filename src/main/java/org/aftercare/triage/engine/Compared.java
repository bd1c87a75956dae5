package org.aftercare.triage.engine;

import java.util.LinkedHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Symptom;
import org.jspecify.annotations.Nullable;

/** One thing that a condition compares, once however often it does. */
abstract class Compared {

    /** What the report says of it, or leaves open, if a comparison with it holds in the way. */
    abstract @Nullable Fact fact(Reading reading, int way);

    /** In the order in which the condition names them. */
    static Compared[] in(@Nullable Condition condition, ToIntFunction<Symptom> places, Purpose purpose) {
        var byThing = new LinkedHashMap<Object, Compared>();
        Stream.ofNullable(condition)
                .flatMap(Condition::leaves)
                .forEach(leaf -> byThing.merge(leaf.thing(), leaf.compared(places, purpose), Again::new));
        return byThing.values().toArray(Compared[]::new);
    }

    static final class OfSymptom extends Compared {
        private final int place;
        private final int step;

        OfSymptom(int place, int step) {
            this.place = place;
            this.step = step;
        }

        @Override
        @Nullable
        Fact fact(Reading reading, int way) {
            var said = reading.said(place);
            return said == null || (said.atLeast(step) & way) == Ways.NONE ? null : said.fact();
        }
    }

    static final class OfCircumstance extends Compared {
        private final Matcher holds;
        private final Circumstance circumstance;
        private final Fact said;
        private final Fact left;

        OfCircumstance(Matcher holds, Circumstance circumstance) {
            this.holds = holds;
            this.circumstance = circumstance;
            this.said = new Fact.OfCircumstance(circumstance, true);
            this.left = new Fact.OfCircumstance(circumstance, false);
        }

        @Override
        @Nullable
        Fact fact(Reading reading, int way) {
            if ((holds.ways(reading) & way) == Ways.NONE) {
                return null;
            }
            return reading.leavesOpen(circumstance) ? left : said;
        }
    }

    static final class OfTime extends Compared {
        private static final Fact SAID = new Fact.OfTime(true);
        private static final Fact LEFT = new Fact.OfTime(false);

        private final Matcher holds;

        OfTime(Matcher holds) {
            this.holds = holds;
        }

        @Override
        @Nullable
        Fact fact(Reading reading, int way) {
            if ((holds.ways(reading) & way) == Ways.NONE) {
                return null;
            }
            return reading.circumstances().sinceProcedure().isPresent() ? SAID : LEFT;
        }
    }

    /** Compared in two ways, of which either is enough. */
    private static final class Again extends Compared {
        private final Compared one;
        private final Compared other;

        Again(Compared one, Compared other) {
            this.one = one;
            this.other = other;
        }

        @Override
        @Nullable
        Fact fact(Reading reading, int way) {
            var fact = one.fact(reading, way);
            return fact == null ? other.fact(reading, way) : fact;
        }
    }
}
