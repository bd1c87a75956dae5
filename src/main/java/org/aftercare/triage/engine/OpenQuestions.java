package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Kind;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** Finds what was left open and could change the answer, by trying what each way of settling it would do. */
final class OpenQuestions {
    private final Guidance guidance;
    private final Triage triage;
    private final Completions completions;

    OpenQuestions(Guidance guidance, Triage triage) {
        this.guidance = guidance;
        this.triage = triage;
        this.completions = new Completions(guidance.rules());
    }

    List<OpenQuestion> of(Report report, Urgency answer) {
        var questions = new ArrayList<OpenQuestion>();
        report.symptoms().forEach(reported -> addSymptom(questions, report, answer, reported));
        completions.openCircumstances(report).forEach(circumstance -> {
            var settled = Stream.of(false, true)
                    .map(holds -> report.with(report.circumstances().with(circumstance, holds)));
            addIfItMatters(questions, new Subject.OfCircumstance(circumstance), answer, settled.toList());
        });
        addIfItMatters(
                questions,
                new Subject.OfTime(),
                answer,
                completions.timed(report).toList());
        addUnasked(questions, report, answer);
        return questions.stream().sorted(OpenQuestion.MOST_RAISING_FIRST).toList();
    }

    private void addSymptom(List<OpenQuestion> questions, Report report, Urgency answer, ReportedSymptom reported) {
        var symptom = reported.symptom();
        if (reported.presence() == Presence.UNKNOWN) {
            var settled =
                    Stream.concat(Stream.of(new ReportedSymptom(symptom, Presence.ABSENT, null)), present(symptom));
            addIfItMatters(questions, new Subject.OfSymptom(Kind.UNKNOWN, symptom), answer, with(report, settled));
        } else if (reported.presence() == Presence.PRESENT && reported.lacksSeverity()) {
            var about = new Subject.OfSymptom(Kind.SEVERITY_MISSING, symptom);
            addIfItMatters(questions, about, answer, with(report, present(symptom)));
        }
    }

    /** The symptom present at each of its steps. */
    private static Stream<ReportedSymptom> present(Symptom symptom) {
        return symptom.severities().isEmpty()
                ? Stream.of(new ReportedSymptom(symptom, Presence.PRESENT, null))
                : symptom.severities().stream()
                        .map(severity -> new ReportedSymptom(symptom, Presence.PRESENT, severity));
    }

    private static List<Report> with(Report report, Stream<ReportedSymptom> settled) {
        return settled.map(report::with).toList();
    }

    /**
     * A question matters when settling it changes the answer, or when it would with everything else read the mildest way:
     * two things left open may each hide that the other matters.
     */
    private void addIfItMatters(List<OpenQuestion> questions, Subject about, Urgency answer, List<Report> settled) {
        var answers = urgencies(
                settled, report -> triage.decide(report, Stance.AS_REPORTED).urgency());
        var lowest = answers.stream().reduce(answer, Urgency::min);
        var highest = answers.stream().reduce(answer, Urgency::max);
        if (lowest != highest || urgencies(settled, triage::leastUrgent).size() > 1) {
            questions.add(new OpenQuestion(about, lowest, highest));
        }
    }

    private static Set<Urgency> urgencies(List<Report> reports, Function<Report, Urgency> decision) {
        var urgencies = new LinkedHashSet<Urgency>();
        reports.forEach(report -> urgencies.add(decision.apply(report)));
        return urgencies;
    }

    private void addUnasked(List<OpenQuestion> questions, Report report, Urgency answer) {
        for (var symptom : guidance.catalogue().symptoms()) {
            if (report.expects(symptom) && report.symptom(symptom.code()).isEmpty()) {
                addUnasked(questions, report, answer, symptom);
            }
        }
    }

    private void addUnasked(List<OpenQuestion> questions, Report report, Urgency answer, Symptom symptom) {
        if (guidance.redFlags().isRedFlag(report.procedure(), symptom)) {
            if (answer != Urgency.IMMEDIATE) {
                var about = new Subject.OfSymptom(Kind.RED_FLAG_NOT_ASKED, symptom);
                questions.add(new OpenQuestion(about, answer, Urgency.IMMEDIATE));
            }
        } else if (isReadTogetherWithReported(report, symptom)) {
            var highest =
                    urgencies(
                                    with(report, present(symptom)),
                                    each -> triage.decide(each, Stance.AS_REPORTED)
                                            .urgency())
                            .stream()
                            .reduce(answer, Urgency::max);
            if (highest.isAbove(answer)) {
                questions.add(new OpenQuestion(new Subject.OfSymptom(Kind.NOT_ASKED, symptom), answer, highest));
            }
        }
    }

    private boolean isReadTogetherWithReported(Report report, Symptom symptom) {
        return guidance.rules().about(report).stream().anyMatch(rule -> rule.reads(symptom));
    }
}
