package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** Finds what was left open and could change the answer, and tries what each way of settling it would do. */
final class OpenQuestions {
    private final Guidance guidance;
    private final Triage triage;
    private final Completions completions;

    OpenQuestions(Guidance guidance, Triage triage, Completions completions) {
        this.guidance = guidance;
        this.triage = triage;
        this.completions = completions;
    }

    List<OpenQuestion> of(Report report, Urgency answer, Bounds bounds) {
        var questions = new ArrayList<OpenQuestion>();
        if (!bounds.certain()) {
            leftOpen(report, bounds.atLeast()).forEach(about -> questions.add(question(about, report, answer)));
        }
        var readBeside = guidance.rules().readBeside(report);
        for (var symptom : guidance.catalogue().symptoms()) {
            if (report.leavesUnasked(symptom)) {
                addUnasked(questions, report, answer, symptom, readBeside.contains(symptom));
            }
        }
        return questions.stream()
                .sorted(OpenQuestion.mostRaisingFirst(guidance.catalogue()))
                .toList();
    }

    /**
     * What the report leaves open in a rule that could make the answer more urgent than its lower bound. It need not do so by
     * itself: of two unknown symptoms that count only together, both are open.
     */
    private Set<Subject> leftOpen(Report report, Urgency atLeast) {
        var open = new LinkedHashSet<Subject>();
        for (var rule : guidance.rules().about(report)) {
            boolean undecided = rule.appliesTo(report, Stance.MILDEST) != rule.appliesTo(report, Stance.MOST_URGENT);
            if (undecided && triage.raised(couldLeadTo(rule), report).isAbove(atLeast)) {
                rule.leaves().filter(leaf -> leaf.isOpenIn(report)).forEach(leaf -> open.add(leaf.subjectIn(report)));
            }
        }
        report.symptoms().stream()
                .filter(reported -> reported.presence() == Presence.UNKNOWN && isReadByNone(reported, report))
                .forEach(reported -> open.add(new Subject.OfSymptom(OpenKind.UNKNOWN, reported.symptom())));
        return open;
    }

    /** Without its self-care rule a symptom is unexplained. */
    private Urgency couldLeadTo(Rule rule) {
        var worst = rule.isSelfCare() ? guidance.rules().unexplained() : rule;
        return worst.leadsTo();
    }

    private boolean isReadByNone(ReportedSymptom reported, Report report) {
        return guidance.rules()
                .about(report.procedure().code(), reported.code())
                .isEmpty();
    }

    private void addUnasked(
            List<OpenQuestion> questions, Report report, Urgency answer, Symptom symptom, boolean isReadBeside) {
        if (guidance.redFlags().isRedFlag(report.procedure(), symptom)) {
            if (answer != Urgency.IMMEDIATE) {
                var about = new Subject.OfSymptom(OpenKind.RED_FLAG_NOT_ASKED, symptom);
                questions.add(new OpenQuestion(about, answer, Urgency.IMMEDIATE));
            }
        } else if (isReadBeside) {
            var question = question(new Subject.OfSymptom(OpenKind.NOT_ASKED, symptom), report, answer);
            if (question.highest().isAbove(answer)) {
                questions.add(question);
            }
        }
    }

    private OpenQuestion question(Subject about, Report report, Urgency answer) {
        var answers = about.settledIn(report, completions)
                .map(settled -> triage.decide(settled, Stance.AS_REPORTED).urgency())
                .toList();
        return new OpenQuestion(
                about,
                answers.stream().reduce(answer, Urgency::min),
                answers.stream().reduce(answer, Urgency::max));
    }
}
