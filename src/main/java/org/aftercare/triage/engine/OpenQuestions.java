package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** Finds what was left open and could change the answer, and tries what each way of settling it would do. */
final class OpenQuestions {
    private final Rule unexplained;
    private final Comparator<OpenQuestion> mostRaisingFirst;

    OpenQuestions(Guidance guidance) {
        this.unexplained = guidance.rules().unexplained();
        this.mostRaisingFirst = OpenQuestion.mostRaisingFirst(guidance.catalogue());
    }

    List<OpenQuestion> of(Weighed weighed, Urgency answer, Bounds bounds) {
        var questions = new ArrayList<OpenQuestion>();
        if (!bounds.certain()) {
            leftOpen(weighed, bounds.atLeast()).forEach(about -> questions.add(question(about, weighed, answer)));
        }
        if (answer != Urgency.IMMEDIATE) {
            addReadBeside(questions, weighed, answer);
        }
        questions.sort(mostRaisingFirst);
        if (answer != Urgency.IMMEDIATE) {
            questions.addAll(countOfHighest(questions), redFlags(weighed, answer));
        }
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
                    && weighed.raised(couldLeadTo(rule.rule())).isAbove(atLeast)) {
                rule.leftOpen(reading).forEach(open::add);
            }
        }
        for (var said : reading.symptoms()) {
            if (said.reported().presence() == Presence.UNKNOWN && said.meaning().rules().length == 0) {
                open.add(new Subject.OfSymptom(OpenKind.UNKNOWN, said.meaning().symptom()));
            }
        }
        return open;
    }

    /** Without its self-care rule a symptom is unexplained. */
    private Urgency couldLeadTo(Rule rule) {
        return rule.isSelfCare() ? unexplained.leadsTo() : rule.leadsTo();
    }

    private static OpenQuestion question(Subject about, Weighed weighed, Urgency answer) {
        var answers = about.answers(weighed).toList();
        return new OpenQuestion(
                about,
                answers.stream().reduce(answer, Urgency::min),
                answers.stream().reduce(answer, Urgency::max));
    }

    /** What was not asked and would make the answer more urgent together with what is reported. */
    private static void addReadBeside(Collection<OpenQuestion> questions, Weighed weighed, Urgency answer) {
        var symptoms = weighed.rules().symptoms();
        var beside = symptoms.readBeside(weighed.reading());
        beside.and(symptoms.expectedIn(weighed.reading()));
        beside.andNot(symptoms.redFlags());
        beside.and(symptoms.reaching(weighed.leastFor(answer.oneStepHigher())));
        for (int at = beside.nextSetBit(0); at >= 0; at = beside.nextSetBit(at + 1)) {
            if (weighed.reading().said(at) == null) {
                var highest = weighed.answerWithWorse(symptoms.at(at).worst());
                if (highest.isAbove(answer)) {
                    questions.add(new OpenQuestion(symptoms.question(at), answer, highest));
                }
            }
        }
    }

    private static int countOfHighest(Collection<OpenQuestion> questions) {
        return (int) questions.stream()
                .filter(question -> question.highest() == Urgency.IMMEDIATE)
                .count();
    }

    private static List<OpenQuestion> redFlags(Weighed weighed, Urgency answer) {
        var open = new ArrayList<OpenQuestion>();
        var symptoms = weighed.rules().symptoms();
        var redFlags = symptoms.redFlags();
        var expected = symptoms.expectedIn(weighed.reading());
        for (int at = redFlags.nextSetBit(0); at >= 0; at = redFlags.nextSetBit(at + 1)) {
            if (expected.get(at) && weighed.reading().said(at) == null) {
                open.add(new OpenQuestion(symptoms.question(at), answer, Urgency.IMMEDIATE));
            }
        }
        return open;
    }
}
