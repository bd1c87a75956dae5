package org.aftercare.triage.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.engine.OpenKind;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/**
 * Somebody who answers each question truthfully: a symptom the truth does not list is not there, and what it leaves open cannot be
 * told. Said at once is only what no question can ask for: contacts before, and symptoms not to be expected.
 */
final class Caller {
    private final Report truth;
    private final Set<String> cannotTell = new TreeSet<>();
    private final List<Asked> asked = new ArrayList<>();
    private Report said;

    /**
     * A question and when it was asked.
     *
     * @param before what was known before
     */
    record Asked(Report before, Interview.Question question) {}

    Caller(Report truth) {
        this.truth = truth;
        var unexpected = truth.symptoms().stream()
                .filter(reported -> !truth.expects(reported.symptom()))
                .toList();
        this.said = new Report(truth.procedure(), null, contactsBefore(truth), unexpected);
    }

    private static Circumstances contactsBefore(Report truth) {
        var said = Circumstances.NONE_SAID;
        for (var each : List.of(Circumstance.REPEAT_CONTACT, Circumstance.REPEAT_CONTACT_WORSENING)) {
            var holds = truth.circumstances().holds(each);
            said = holds == Truth.UNKNOWN ? said : said.with(each, holds == Truth.TRUE);
        }
        return said;
    }

    /** Where the interview ends. */
    Interview.Step interviewedBy(Interview interview) {
        var step = interview.step(said, cannotTell);
        while (step.question().isPresent()) {
            var question = step.question().get();
            asked.add(new Asked(said, question));
            question.about().forEach(this::answer);
            step = interview.step(said, cannotTell);
        }
        return step;
    }

    private void answer(Subject about) {
        if (about instanceof Subject.OfSymptom of) {
            answer(of.kind(), of.symptom());
        } else if (about instanceof Subject.OfCircumstance of && holds(of.circumstance()) != Truth.UNKNOWN) {
            said = said.with(said.circumstances().with(of.circumstance(), holds(of.circumstance()) == Truth.TRUE));
        } else if (about instanceof Subject.OfTime
                && truth.circumstances().sinceProcedure().isPresent()) {
            said = said.with(said.circumstances()
                    .with(truth.circumstances().sinceProcedure().get()));
        } else if (about instanceof Subject.OfAccessSite && truth.accessSite() != null) {
            said = said.with(truth.accessSite());
        } else {
            cannotTell.add(about.id());
        }
    }

    private Truth holds(Circumstance circumstance) {
        return truth.circumstances().holds(circumstance);
    }

    private void answer(OpenKind kind, Symptom symptom) {
        var reported = truth.symptom(symptom.code()).orElse(ReportedSymptom.absent(symptom));
        said = said.with(reported);
        boolean isUnsized = reported.presence() == Presence.PRESENT && reported.lacksSeverity();
        if (kind == OpenKind.SEVERITY_MISSING || isUnsized) {
            cannotTell.add(symptom.code().value());
        }
    }

    List<Asked> asked() {
        return asked;
    }
}
