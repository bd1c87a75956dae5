package org.aftercare.triage.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/** What the symptoms mean after one procedure, each at its place in the order in which they press; sets of them are bits by place. */
final class SymptomsAfter {
    private final List<Meaning> meanings;
    private final Map<SymptomCode, Integer> places = new HashMap<>();
    private final BitSet redFlags;
    private final Map<Urgency, BitSet> reaching = new HashMap<>();

    SymptomsAfter(Procedure procedure, Catalogue catalogue, RulesAfter rules, RedFlags redFlags) {
        var symptoms = catalogue.symptoms().stream()
                .sorted(catalogue.mostPressingFirst())
                .toList();
        symptoms.forEach(symptom -> places.put(symptom.code(), places.size()));
        this.meanings = symptoms.stream()
                .map(symptom -> meaning(symptom, procedure, rules, redFlags.isRedFlag(procedure, symptom)))
                .toList();
        this.redFlags = those(Meaning::isRedFlag);
        for (var urgency : Urgency.values()) {
            reaching.put(urgency, those(meaning -> !urgency.isAbove(meaning.alone())));
        }
    }

    private Meaning meaning(Symptom symptom, Procedure procedure, RulesAfter rules, boolean isRedFlag) {
        var steps = IntStream.rangeClosed(0, symptom.worstStep())
                .mapToObj(step -> ReportedSymptom.present(symptom, step))
                .toList();
        var beside = new BitSet();
        rules.about(symptom).stream()
                .flatMap(about -> about.rule().symptoms())
                .forEach(each -> beside.set(place(each)));
        var kind = isRedFlag ? OpenKind.RED_FLAG_NOT_ASKED : OpenKind.NOT_ASKED;
        return new Meaning(
                symptom,
                steps,
                beside,
                alone(symptom, procedure, rules),
                isRedFlag,
                new Subject.OfSymptom(kind, symptom));
    }

    /** Without its self-care rule a symptom is unexplained, so none is below what is. */
    private static Urgency alone(Symptom symptom, Procedure procedure, RulesAfter rules) {
        var worst = ReportedSymptom.present(symptom, symptom.worstStep());
        var report = new Report(procedure, null, Circumstances.NONE_SAID, List.of(worst));
        int tally = rules.tally(Reading.of(report), RulesAfter.Applying.UNHEARD);
        return Tally.in(Ways.MOST_URGENT, tally).max(Urgency.ROUTINE);
    }

    private BitSet those(Predicate<Meaning> which) {
        var places = new BitSet();
        IntStream.range(0, meanings.size())
                .filter(place -> which.test(meanings.get(place)))
                .forEach(places::set);
        return places;
    }

    private int place(Symptom symptom) {
        return Objects.requireNonNull(places.get(symptom.code()));
    }

    Meaning at(int place) {
        return meanings.get(place);
    }

    BitSet redFlags() {
        return redFlags;
    }

    /** Those that by themselves, in some circumstances, may be as urgent as this. */
    BitSet reaching(Urgency urgency) {
        return Objects.requireNonNull(reaching.get(urgency));
    }

    BitSet presentIn(Report report) {
        var present = new BitSet();
        for (var reported : report.symptoms()) {
            if (reported.presence() == Presence.PRESENT) {
                present.set(place(reported.symptom()));
            }
        }
        return present;
    }

    /** Those that some rule reads together with one which the report does not deny, and those themselves. */
    BitSet readBeside(Report report) {
        var beside = new BitSet();
        for (var reported : report.symptoms()) {
            if (reported.presence() != Presence.ABSENT) {
                beside.or(at(place(reported.symptom())).beside());
            }
        }
        return beside;
    }

    /** The same as a set. */
    Set<Symptom> besideReported(Report report) {
        return readBeside(report).stream()
                .mapToObj(place -> at(place).symptom())
                .collect(Collectors.toSet());
    }
}
