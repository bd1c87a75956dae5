package org.aftercare.triage.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;

/** What a symptom means after one procedure: the rules that read it, found before anybody reports it. */
final class Meaning {
    private final Symptom symptom;
    private final int place;
    private final RuleAbout[] rules;
    private final List<Said> steps;
    private final Said denied;
    private final Said unsized;
    private final Said unknown;

    /** The meaning of a symptom that stands at this place of the catalogue. */
    Meaning(Symptom symptom, int place, RuleAbout[] rules) {
        this.symptom = symptom;
        this.place = place;
        this.rules = rules;
        this.steps = IntStream.rangeClosed(0, symptom.worstStep())
                .mapToObj(step -> new Said(this, ReportedSymptom.present(symptom, step)))
                .toList();
        this.denied = new Said(this, ReportedSymptom.absent(symptom));
        this.unsized = new Said(this, new ReportedSymptom(symptom, Presence.PRESENT, null));
        this.unknown = new Said(this, new ReportedSymptom(symptom, Presence.UNKNOWN, null));
    }

    Symptom symptom() {
        return symptom;
    }

    int place() {
        return place;
    }

    /** None of them is one that raises. */
    RuleAbout[] rules() {
        return rules;
    }

    /** What is said of the symptom, which is known beforehand but for what was asked of an unknown one. */
    Said said(ReportedSymptom reported) {
        return switch (reported.presence()) {
            case ABSENT -> denied;
            case PRESENT -> reported.severity() == null ? unsized : steps.get(reported.countedStep());
            case UNKNOWN -> reported.severity() == null ? unknown : new Said(this, reported);
        };
    }

    /** The symptom said to be there, at each of its steps. */
    List<Said> steps() {
        return steps;
    }

    /** The symptom said not to be there. */
    Said denied() {
        return denied;
    }

    Said worst() {
        return steps.get(steps.size() - 1);
    }
}
