package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/**
 * What could still change an answer, alone or together with other things that are open. Whatever changes it makes some rule
 * begin to apply or cease to, so it is enough to try the minimal points of the rules.
 */
final class Prospects {
    private final Guidance guidance;
    private final Map<RuleId, List<MinimalPoint>> points = new HashMap<>();

    Prospects(Guidance guidance) {
        this.guidance = guidance;
        guidance.rules().all().forEach(rule -> points.put(rule.id(), pointsOf(rule)));
    }

    private static List<MinimalPoint> pointsOf(Rule rule) {
        return Stream.of(rule.when(), rule.unless())
                .flatMap(Stream::ofNullable)
                .flatMap(condition -> MinimalPoint.of(condition).stream())
                .toList();
    }

    /** Whether it makes a difference in which way something that the report leaves open is settled. */
    boolean canChange(Subject open, Report report, Set<String> cannotTell) {
        var others = new HashSet<>(cannotTell);
        others.add(open.id());
        return guidance.rulesAfter(report.procedure()).about(reading(report)).stream()
                .flatMap(matcher -> pointsOf(matcher).stream())
                .map(point -> askable(point, report, others))
                .distinct()
                .map(point -> weighed(reached(point, report, others)))
                .anyMatch(reached -> open.answers(reached).distinct().count() > 1);
    }

    /**
     * The most pressing first.
     *
     * @param cannotTell the ids of what need not be asked again, since nobody could tell
     */
    List<Symptom> unaskedThatCanRaise(Urgency answer, Report report, Set<String> cannotTell) {
        var weighed = weighed(report);
        return weighed.rules()
                .symptoms()
                .all()
                .filter(weighed.reading()::leavesUnasked)
                .filter(meaning -> weighed.answerWithWorse(meaning.worst()).isAbove(answer)
                        || raisesWithOthers(meaning, answer, weighed, cannotTell))
                .map(Meaning::symptom)
                .toList();
    }

    /** Whether the symptom, at its worst, means an ambulance with what is reported. */
    boolean meansAnAmbulance(Symptom symptom, Report report) {
        var weighed = weighed(report);
        return weighed.answerWithWorse(weighed.rules().meaning(symptom).worst()) == Urgency.IMMEDIATE;
    }

    /** The symptoms that some rule reads together with one which the report does not deny, and those themselves. */
    Set<Symptom> openedUp(Report report) {
        var symptoms = guidance.rulesAfter(report.procedure()).symptoms();
        return symptoms.readBeside(reading(report)).stream()
                .mapToObj(place -> symptoms.at(place).symptom())
                .collect(Collectors.toSet());
    }

    private boolean raisesWithOthers(Meaning meaning, Urgency answer, Weighed weighed, Set<String> cannotTell) {
        return Arrays.stream(meaning.rules())
                .map(RuleAbout::matcher)
                .filter(matcher -> weighed.raised(matcher.rule().leadsTo()).isAbove(answer))
                .flatMap(matcher -> pointsOf(matcher).stream())
                .filter(point -> point.steps().containsKey(meaning.symptom()))
                .map(point -> weighed(reached(point, weighed.report(), cannotTell)))
                .anyMatch(reached -> reached.answer().isAbove(reached.answerWith(meaning.denied())));
    }

    private List<MinimalPoint> pointsOf(RuleMatcher matcher) {
        return Objects.requireNonNull(points.get(matcher.rule().id()));
    }

    private Reading reading(Report report) {
        return Reading.of(report, guidance.rulesAfter(report.procedure()));
    }

    private Weighed weighed(Report report) {
        return Weighed.of(reading(report), guidance.rulesAfter(report.procedure()));
    }

    /** What of the point may still be asked about; where much is open, it is the same of most points. */
    private static MinimalPoint askable(MinimalPoint point, Report report, Set<String> cannotTell) {
        var steps = new HashMap<>(point.steps());
        steps.keySet().removeIf(each -> !report.leavesUnasked(each) && !mayBeSized(each, report, cannotTell));
        var circumstances = new HashSet<>(point.circumstances());
        circumstances.removeIf(each -> !mayBeAsked(each, report.circumstances(), cannotTell));
        var from = mayBeTimed(report.circumstances(), cannotTell) ? point.from() : Duration.ZERO;
        return new MinimalPoint(steps, circumstances, from, null);
    }

    /** The report with what the point needs, as far as it may still be asked about. */
    private static Report reached(MinimalPoint point, Report report, Set<String> cannotTell) {
        var symptoms = point.steps().entrySet().stream()
                .filter(each -> report.leavesUnasked(each.getKey()) || mayBeSized(each.getKey(), report, cannotTell))
                .map(each -> ReportedSymptom.present(each.getKey(), each.getValue()))
                .toList();
        return report.with(reached(point, report.circumstances(), cannotTell)).with(symptoms);
    }

    private static boolean mayBeSized(Symptom symptom, Report report, Set<String> cannotTell) {
        return !cannotTell.contains(symptom.code().value())
                && report.symptom(symptom.code())
                        .filter(reported -> reported.presence() == Presence.PRESENT && reported.lacksSeverity())
                        .isPresent();
    }

    private static Circumstances reached(MinimalPoint point, Circumstances said, Set<String> cannotTell) {
        var reached = said;
        for (var each : point.circumstances()) {
            reached = mayBeAsked(each, said, cannotTell) ? reached.with(each, true) : reached;
        }
        return mayBeTimed(said, cannotTell) ? reached.with(point.from()) : reached;
    }

    private static boolean mayBeAsked(Circumstance circumstance, Circumstances said, Set<String> cannotTell) {
        return said.holds(circumstance) == Truth.UNKNOWN && !cannotTell.contains(circumstance.id());
    }

    private static boolean mayBeTimed(Circumstances said, Set<String> cannotTell) {
        return said.sinceProcedure().isEmpty() && !cannotTell.contains(Subject.OfTime.ID);
    }
}
