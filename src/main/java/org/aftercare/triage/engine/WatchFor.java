package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.aftercare.triage.clinical.Disposition;
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

    private static List<BitSet> mostTellingFirst(Weighed weighed, Urgency answer) {
        var symptoms = weighed.rules().symptoms();
        var present = symptoms.presentIn(weighed.reading());
        var beside = symptoms.readBeside(weighed.reading());
        beside.andNot(present);
        var others =
                (BitSet) symptoms.reaching(leastThatMatters(weighed, answer)).clone();
        others.andNot(present);
        others.andNot(beside);
        return List.of(present, beside, others);
    }

    /** The least urgency of a rule with which the disposition would be another; less need not be looked for. */
    private static Urgency leastThatMatters(Weighed weighed, Urgency answer) {
        if (matters(Urgency.ROUTINE, weighed, answer)) {
            return Urgency.ROUTINE;
        }
        return matters(Urgency.URGENT, weighed, answer) ? Urgency.URGENT : Urgency.IMMEDIATE;
    }

    private static boolean matters(Urgency urgency, Weighed weighed, Urgency answer) {
        return isMore(weighed.raised(urgency), answer.disposition());
    }

    private static boolean isMore(Urgency urgency, Disposition than) {
        return urgency.disposition().compareTo(than) > 0;
    }

    private static void addSigns(List<Sign> signs, Meaning meaning, Weighed weighed, Urgency answer) {
        var reached = answer.disposition();
        var steps = meaning.steps();
        for (int step = firstWorse(meaning, weighed.reading()); step < steps.size() && signs.size() < MOST; step++) {
            var urgency = weighed.answerWith(steps.get(step));
            if (isMore(urgency, reached)) {
                reached = urgency.disposition();
                signs.add(new Sign(steps.get(step).reported(), urgency));
            }
        }
    }

    /** The first step that is worse than reported, or past the last: what is unknown is a question still, and nothing to wait for. */
    private static int firstWorse(Meaning meaning, Reading reading) {
        var said = reading.said(meaning.place());
        if (said == null) {
            return reading.report().expects(meaning.symptom())
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
