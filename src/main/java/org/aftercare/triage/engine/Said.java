package org.aftercare.triage.engine;

import java.util.List;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;

/** What is said of one symptom, with the ways in which that is each of its steps or a worse one. */
final class Said {
    private final Meaning meaning;
    private final ReportedSymptom reported;
    private final List<Fact> facts;
    private final int[] ways;

    Said(Meaning meaning, ReportedSymptom reported) {
        this.meaning = meaning;
        this.reported = reported;
        this.facts = List.of(new Fact.OfSymptom(reported));
        this.ways = new int[reported.symptom().worstStep() + 1];
        for (int step = 0; step < ways.length; step++) {
            ways[step] = Ways.atLeast(step, reported);
        }
    }

    Meaning meaning() {
        return meaning;
    }

    ReportedSymptom reported() {
        return reported;
    }

    Fact fact() {
        return facts.get(0);
    }

    /** The fact that this is, alone. */
    List<Fact> facts() {
        return facts;
    }

    /** The ways in which the symptom is there, at this step or a worse one. */
    int atLeast(int step) {
        return ways[step];
    }

    /** Whether the symptom is there or may be. */
    boolean isNotDenied() {
        return reported.presence() != Presence.ABSENT;
    }
}
