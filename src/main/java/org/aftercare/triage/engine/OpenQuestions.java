package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** Finds what was left open and could change the answer, and tries what each way of settling it would do. */
final class OpenQuestions {
    private final RuleSet rules;
    private final Completions completions;
    private final Comparator<OpenQuestion> mostRaisingFirst;

    OpenQuestions(Guidance guidance, Completions completions) {
        this.rules = guidance.rules();
        this.completions = completions;
        this.mostRaisingFirst = OpenQuestion.mostRaisingFirst(guidance.catalogue());
    }

    List<OpenQuestion> of(Weighed weighed, Urgency answer, Bounds bounds, SymptomsAfter symptoms) {
        var questions = new ArrayList<OpenQuestion>();
        if (!bounds.certain()) {
            leftOpen(weighed, bounds.atLeast())
                    .forEach(about -> questions.add(question(about, weighed.report(), answer)));
        }
        if (answer != Urgency.IMMEDIATE) {
            addReadBeside(questions, weighed, answer, symptoms);
            questions.sort(mostRaisingFirst);
            questions.addAll((int) countOfHighest(questions), redFlags(weighed.report(), answer, symptoms));
            return List.copyOf(questions);
        }
        questions.sort(mostRaisingFirst);
        return List.copyOf(questions);
    }

    /**
     * What the report leaves open in a rule that could make the answer more urgent than its lower bound. It need not do so by
     * itself: of two unknown symptoms that count only together, both are open.
     */
    private Set<Subject> leftOpen(Weighed weighed, Urgency atLeast) {
        var open = new LinkedHashSet<Subject>();
        var reading = weighed.reading();
        for (var rule : weighed.rules().about(reading)) {
            if (Ways.areOpen(rule.ways(reading))
                    && weighed.raised(couldLeadTo(rule)).isAbove(atLeast)) {
                rule.leaves()
                        .filter(leaf -> leaf.isOpenIn(reading))
                        .forEach(leaf -> open.add(leaf.subjectIn(weighed.report())));
            }
        }
        for (var reported : weighed.report().symptoms()) {
            if (reported.presence() == Presence.UNKNOWN
                    && weighed.rules().about(reported.symptom()).isEmpty()) {
                open.add(new Subject.OfSymptom(OpenKind.UNKNOWN, reported.symptom()));
            }
        }
        return open;
    }

    /** Without its self-care rule a symptom is unexplained. */
    private Urgency couldLeadTo(Rule rule) {
        return rule.isSelfCare() ? rules.unexplained().leadsTo() : rule.leadsTo();
    }

    private OpenQuestion question(Subject about, Report report, Urgency answer) {
        var answers = about.settledIn(report, completions)
                .map(settled -> Weighed.of(settled, rules).answer())
                .toList();
        return new OpenQuestion(
                about,
                answers.stream().reduce(answer, Urgency::min),
                answers.stream().reduce(answer, Urgency::max));
    }

    /** What was not asked and would make the answer more urgent together with what is reported. */
    private static void addReadBeside(
            Collection<OpenQuestion> questions, Weighed weighed, Urgency answer, SymptomsAfter symptoms) {
        var beside = symptoms.readBeside(weighed.report());
        beside.andNot(symptoms.redFlags());
        for (int at = beside.nextSetBit(0); at >= 0; at = beside.nextSetBit(at + 1)) {
            var meaning = symptoms.at(at);
            if (weighed.report().leavesUnasked(meaning.symptom())) {
                var highest = answer;
                for (var step : meaning.steps()) {
                    highest = highest.max(weighed.answerWith(step));
                }
                if (highest.isAbove(answer)) {
                    questions.add(new OpenQuestion(meaning.notAsked(), answer, highest));
                }
            }
        }
    }

    private static long countOfHighest(Collection<OpenQuestion> questions) {
        return questions.stream()
                .filter(question -> question.highest() == Urgency.IMMEDIATE)
                .count();
    }

    private static List<OpenQuestion> redFlags(Report report, Urgency answer, SymptomsAfter symptoms) {
        var open = new ArrayList<OpenQuestion>();
        var redFlags = symptoms.redFlags();
        for (int at = redFlags.nextSetBit(0); at >= 0; at = redFlags.nextSetBit(at + 1)) {
            var meaning = symptoms.at(at);
            if (report.leavesUnasked(meaning.symptom())) {
                open.add(new OpenQuestion(meaning.notAsked(), answer, Urgency.IMMEDIATE));
            }
        }
        return open;
    }
}
