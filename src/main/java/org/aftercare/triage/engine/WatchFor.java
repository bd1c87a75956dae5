package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Urgency;

/** Finds the smallest changes for the worse, one symptom at a time, that would lead to a more urgent disposition. */
public final class WatchFor {
    private static final int MOST = 8;

    private WatchFor() {}

    /**
     * A symptom that would change the answer if it came up, or became as bad as this.
     *
     * @param change the symptom as it would be reported then
     * @param urgency what the answer would be then
     */
    public record Sign(ReportedSymptom change, Urgency urgency) {}

    /**
     * What is reported already and may become worse, then what means more beside it, then what is pressing by itself. Of each
     * symptom the least severity for each disposition.
     */
    static List<Sign> after(Weighed weighed, Urgency answer) {
        if (answer == Urgency.IMMEDIATE) {
            return List.of();
        }
        var signs = new ArrayList<Sign>(MOST);
        var symptoms = weighed.rules().symptoms();
        for (var places : mostTellingFirst(weighed, answer)) {
            for (int at = places.nextSetBit(0); at >= 0 && signs.size() < MOST; at = places.nextSetBit(at + 1)) {
                addSigns(signs, symptoms.at(at), weighed, answer);
            }
        }
        return List.copyOf(signs);
    }

    /** Of each kind those that some rule, alone or with others, can make urgent enough; the rest need not be tried. */
    private static List<BitSet> mostTellingFirst(Weighed weighed, Urgency answer) {
        var symptoms = weighed.rules().symptoms();
        var needed = weighed.leastFor(answer == Urgency.NONE ? Urgency.ROUTINE : Urgency.IMMEDIATE);
        var present = symptoms.presentIn(weighed.reading());
        var beside = symptoms.readBeside(weighed.reading());
        beside.andNot(present);
        var others = (BitSet) symptoms.reachingAlone(needed).clone();
        others.andNot(present);
        others.andNot(beside);
        present.and(symptoms.reaching(needed));
        beside.and(symptoms.reaching(needed));
        return List.of(present, beside, others);
    }

    private static void addSigns(List<Sign> signs, Meaning meaning, Weighed weighed, Urgency answer) {
        var reached = answer.disposition();
        var steps = meaning.steps();
        for (int step = firstWorse(meaning, weighed.reading(), weighed.rules().symptoms());
                step < steps.size() && signs.size() < MOST;
                step++) {
            var urgency = weighed.answerWithWorse(steps.get(step));
            if (urgency.disposition().compareTo(reached) > 0) {
                reached = urgency.disposition();
                signs.add(new Sign(steps.get(step).reported(), urgency));
            }
        }
    }

    /** The first step that is worse than reported, or past the last: what is unknown is a question still, and nothing to wait for. */
    private static int firstWorse(Meaning meaning, Reading reading, SymptomsAfter symptoms) {
        var said = reading.said(meaning.place());
        if (said == null) {
            return symptoms.expectedIn(reading).get(meaning.place())
                    ? 0
                    : meaning.steps().size();
        }
        return switch (said.reported().presence()) {
            case ABSENT -> 0;
            case PRESENT -> said.reported().countedStep() + 1;
            case UNKNOWN -> meaning.steps().size();
        };
    }
}
