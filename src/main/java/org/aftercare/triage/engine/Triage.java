package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.clinical.Urgency;

/** The decision: a pure function of guidance and report, in which the most urgent rule that applies decides. */
public final class Triage {
    private final Guidance guidance;
    private final Completions completions;
    private final OpenQuestions openQuestions;
    private final WatchFor watchFor;

    public Triage(Guidance guidance) {
        this.guidance = guidance;
        this.completions = new Completions(guidance.rules());
        this.openQuestions = new OpenQuestions(guidance, this, completions);
        this.watchFor = new WatchFor(guidance, this);
    }

    public Assessment assess(Report report) {
        var answer = decide(report, Stance.AS_REPORTED);
        var bounds = new Bounds(
                leastUrgent(report), decide(report, Stance.MOST_URGENT).urgency());
        return new Assessment(
                answer.urgency(),
                answer.reasons(),
                watchFor.after(report, answer.urgency()),
                bounds,
                openQuestions.of(report, answer.urgency(), bounds),
                guidance.redFlags().askedIn(report));
    }

    /** The mildest answer that some way of filling what the report leaves open would give. */
    private Urgency leastUrgent(Report report) {
        var mildest = decide(report, Stance.MILDEST).urgency();
        if (mildest == decide(report, Stance.MILDEST_SYMPTOMS).urgency()) {
            return mildest;
        }
        return completions
                .of(report)
                .map(completed -> decide(completed, Stance.MILDEST).urgency())
                .reduce(Urgency.IMMEDIATE, Urgency::min);
    }

    Verdict decide(Report report, Stance stance) {
        var reasons = new ArrayList<Reason>();
        for (var rule : guidance.rules().about(report)) {
            var truth = rule.appliesTo(report, stance);
            if (truth != Truth.FALSE) {
                addIfItCounts(reasons, rule, truth, rule.reading(report, stance));
            }
        }
        addUnexplained(reasons, report, stance);
        if (reasons.isEmpty()) {
            reasons.add(reasonOf(guidance.rules().nothingReported(), Urgency.NONE, List.of()));
        }
        return raised(reasons, report);
    }

    /** What is unknown counts one step lower; where nothing is left of it then, it is no reason. */
    private static void addIfItCounts(List<Reason> reasons, Rule rule, Truth truth, Reading reading) {
        var urgency = rule.leadsTo();
        var counted = truth == Truth.TRUE ? urgency : urgency.oneStepLower();
        if (truth == Truth.TRUE || counted != Urgency.NONE) {
            reasons.add(reasonOf(rule, counted, reading.facts(rule.when())));
        }
    }

    private void addUnexplained(List<Reason> reasons, Report report, Stance stance) {
        var explained = explainedBy(reasons);
        for (var reported : report.symptoms()) {
            boolean present = reported.presence() == Presence.PRESENT
                    || (reported.presence() == Presence.UNKNOWN && stance.symptoms() == Stance.Symptoms.WORST);
            if (present && !explained.contains(reported)) {
                var facts = List.<Fact>of(new Fact.OfSymptom(reported));
                reasons.add(reasonOf(guidance.rules().unexplained(), Urgency.ROUTINE, facts));
            }
        }
    }

    private static Set<ReportedSymptom> explainedBy(List<Reason> reasons) {
        var explained = new LinkedHashSet<ReportedSymptom>();
        for (var reason : reasons) {
            for (var fact : reason.facts()) {
                if (fact instanceof Fact.OfSymptom of) {
                    explained.add(of.reported());
                }
            }
        }
        return explained;
    }

    private Verdict raised(List<Reason> reasons, Report report) {
        var before = reasons.stream().map(Reason::urgency).reduce(Urgency.NONE, Urgency::max);
        raising(before, report).forEach(rule -> {
            var facts = Reading.ofRule(report, Stance.MILDEST).facts(rule.when());
            reasons.add(reasonOf(rule, ((Effect.Raises) rule.effect()).to(), facts));
        });
        return verdict(raised(before, report), reasons);
    }

    /** What the rules that raise make of an answer the others put at `before`. */
    Urgency raised(Urgency before, Report report) {
        return raising(before, report)
                .map(rule -> ((Effect.Raises) rule.effect()).to())
                .reduce(before, Urgency::max);
    }

    private Stream<Rule> raising(Urgency before, Report report) {
        return guidance.rules().raising().stream()
                .filter(rule -> ((Effect.Raises) rule.effect()).from() == before)
                .filter(rule -> rule.isFor(report.procedure()))
                .filter(rule -> rule.appliesTo(report, Stance.MILDEST) == Truth.TRUE);
    }

    private static Verdict verdict(Urgency answer, List<Reason> reasons) {
        return new Verdict(
                answer,
                reasons.stream()
                        .sorted(Reason.MOST_URGENT_FIRST)
                        .map(reason -> reason.decidingAt(answer))
                        .toList());
    }

    private static Reason reasonOf(Rule rule, Urgency urgency, List<Fact> facts) {
        return new Reason(rule, urgency, false, facts);
    }
}
