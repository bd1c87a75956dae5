package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;

/** Finds the smallest changes for the worse, one symptom at a time, that would lead to a more urgent disposition. */
public final class WatchFor {
    private static final int MOST = 8;

    private final Guidance guidance;
    private final Triage triage;

    WatchFor(Guidance guidance, Triage triage) {
        this.guidance = guidance;
        this.triage = triage;
    }

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
    List<Sign> after(Report report, Urgency answer) {
        if (answer == Urgency.IMMEDIATE) {
            return List.of();
        }
        return guidance.catalogue().symptoms().stream()
                .filter(symptom -> canComeUp(symptom, report))
                .sorted(mostTellingFirst(report))
                .flatMap(symptom -> signs(symptom, report, answer.disposition()))
                .limit(MOST)
                .toList();
    }

    /** One that is unknown is a question still, and nothing to wait for. */
    private static boolean canComeUp(Symptom symptom, Report report) {
        var reported = report.symptom(symptom.code());
        return reported.isEmpty() ? report.expects(symptom) : reported.get().presence() != Presence.UNKNOWN;
    }

    private Comparator<Symptom> mostTellingFirst(Report report) {
        var readBeside = guidance.rules().readBeside(report);
        return Comparator.<Symptom, Integer>comparing(
                        symptom -> isPresent(symptom, report) ? 0 : readBeside.contains(symptom) ? 1 : 2)
                .thenComparing(guidance.catalogue().mostPressingFirst());
    }

    private static boolean isPresent(Symptom symptom, Report report) {
        return report.symptom(symptom.code())
                .filter(reported -> reported.presence() == Presence.PRESENT)
                .isPresent();
    }

    private Stream<Sign> signs(Symptom symptom, Report report, Disposition answer) {
        var signs = new ArrayList<Sign>();
        var reached = answer;
        for (var change : worse(symptom, report).toList()) {
            var urgency = triage.decide(report.with(change), Stance.AS_REPORTED).urgency();
            if (urgency.disposition().compareTo(reached) > 0) {
                reached = urgency.disposition();
                signs.add(new Sign(change, urgency));
            }
        }
        return signs.stream();
    }

    /** The symptom at each step that is worse than reported, the least first. */
    private static Stream<ReportedSymptom> worse(Symptom symptom, Report report) {
        int from = isPresent(symptom, report)
                ? report.symptom(symptom.code()).orElseThrow().countedStep() + 1
                : 0;
        return IntStream.rangeClosed(from, symptom.worstStep())
                .mapToObj(step -> ReportedSymptom.present(symptom, step));
    }
}
