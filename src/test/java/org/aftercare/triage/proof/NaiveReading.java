package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.aftercare.triage.clinical.Presence;

/** Reads conditions against one report, with a fixed value for each circumstance and for the time where it says none. */
record NaiveReading(PlainGuidance guidance, PlainReport report, Kleene unsaidCircumstance, Kleene unsaidTime)
        implements PlainCondition.Cases<Kleene> {

    @Override
    public Kleene all(List<PlainCondition> parts) {
        return Kleene.least(parts, part -> part.read(this));
    }

    @Override
    public Kleene any(List<PlainCondition> parts) {
        return Kleene.greatest(parts, part -> part.read(this));
    }

    @Override
    public Kleene atLeast(String symptom, int step) {
        var told = report.symptoms().get(symptom);
        if (told == null || told.presence() == Presence.ABSENT) {
            return Kleene.FALSE;
        }
        int counted = told.step() == null ? guidance.symptom(symptom).cautious() : told.step();
        if (counted < step) {
            return Kleene.FALSE;
        }
        return told.presence() == Presence.PRESENT ? Kleene.TRUE : Kleene.UNKNOWN;
    }

    @Override
    public Kleene holds(String circumstance) {
        var said = report.circumstances().get(circumstance);
        return said == null ? unsaidCircumstance : Kleene.of(said);
    }

    @Override
    public Kleene under(Duration time) {
        return time(since -> since.compareTo(time) < 0);
    }

    @Override
    public Kleene from(Duration time) {
        return time(since -> since.compareTo(time) >= 0);
    }

    private Kleene time(Predicate<Duration> test) {
        var since = report.sinceProcedure();
        return since == null ? unsaidTime : Kleene.of(test.test(since));
    }
}
