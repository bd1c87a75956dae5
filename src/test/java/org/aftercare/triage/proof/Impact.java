package org.aftercare.triage.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/**
 * What one guidance answers otherwise than another: every way an answer is raised or lowered, each shown by a smallest report.
 * A report that says the same and more, or the same at another time, is not shown again.
 */
public final class Impact {
    /** So many ways of one kind after one procedure are shown at most; the list then says that there are more. */
    private static final int SHOWN = 100;

    private final PlainGuidance before;
    private final PlainGuidance after;
    private final FormulaFactory factory = new FormulaFactory();

    /**
     * A report that is answered otherwise.
     *
     * @param reasonsBefore the rules that were reasons of the answer
     * @param reasonsNow the rules that are reasons now
     */
    public record Change(
            PlainReport report, Urgency from, Urgency to, List<String> reasonsBefore, List<String> reasonsNow) {
        public boolean isLowering() {
            return from.isAbove(to);
        }

        @Override
        public String toString() {
            return "%s from %s to %s: %s; before by %s, now by %s"
                    .formatted(isLowering() ? "LOWERED" : "RAISED", from, to, report, reasonsBefore, reasonsNow);
        }
    }

    /** Compares what both can be asked: procedures, and symptoms with the same severities. */
    private Impact(PlainGuidance before, PlainGuidance after) {
        var common = symptomsOfBoth(before, after);
        this.before = restricted(before, common);
        this.after = restricted(after, common);
    }

    public static List<Change> between(PlainGuidance before, PlainGuidance after) {
        return new Impact(before, after).changes();
    }

    /** What one of the two cannot be asked, in words. */
    public static List<String> incomparable(PlainGuidance before, PlainGuidance after) {
        var common = symptomsOfBoth(before, after).keySet();
        var codes = new TreeSet<>(before.symptoms().keySet());
        codes.addAll(after.symptoms().keySet());
        codes.removeAll(common);
        return codes.stream()
                .map(code -> "symptom `%s` is new, gone or has other severities".formatted(code))
                .toList();
    }

    private static Map<String, PlainSymptom> symptomsOfBoth(PlainGuidance before, PlainGuidance after) {
        return before.symptoms().values().stream()
                .filter(symptom -> symptom.equals(after.symptoms().get(symptom.code())))
                .collect(Collectors.toMap(PlainSymptom::code, symptom -> symptom));
    }

    /** Rules that read what cannot be compared are left out with it. */
    private static PlainGuidance restricted(PlainGuidance guidance, Map<String, PlainSymptom> symptoms) {
        var rules = guidance.rules().stream()
                .filter(rule -> rule.symptoms().allMatch(symptoms::containsKey))
                .toList();
        return new PlainGuidance(
                guidance.procedures(), symptoms, rules, guidance.unexplained(), guidance.nothingReported());
    }

    private List<Change> changes() {
        return before.procedures().stream()
                .map(PlainProcedure::code)
                .filter(code ->
                        after.procedures().stream().anyMatch(each -> each.code().equals(code)))
                .flatMap(this::changes)
                .toList();
    }

    private Stream<Change> changes(String procedure) {
        var limits = Stream.of(before, after)
                .flatMap(each -> each.timeLimits().stream())
                .distinct()
                .sorted()
                .toList();
        var report = new EncodedReport(factory, wider(), limits, procedure, "r");
        var old = new EncodedAnswer(factory, before, procedure, report);
        var now = new EncodedAnswer(factory, after, procedure, report);
        return Stream.of(Urgency.values())
                .flatMap(from -> Stream.of(Urgency.values())
                        .filter(to -> to != from)
                        .flatMap(to -> changes(report, old, from, now, to).stream()));
    }

    private PlainGuidance wider() {
        var all = new ArrayList<>(before.rules());
        all.addAll(after.rules());
        return before.with(all);
    }

    private List<Change> changes(EncodedReport report, EncodedAnswer old, Urgency from, EncodedAnswer now, Urgency to) {
        var solver = new Solver(factory, factory.and(report.valid(), old.exactly(from), now.exactly(to)));
        var changes = new ArrayList<Change>();
        Formula open = factory.verum();
        while (changes.size() < SHOWN) {
            var witness = solver.smallest(open);
            if (witness.isEmpty()) {
                return changes;
            }
            var found = witness.get();
            changes.add(new Change(
                    report.report(found),
                    from,
                    to,
                    reasons(before, rule -> old.isReason(rule).evaluate(found)),
                    reasons(after, rule -> now.isReason(rule).evaluate(found))));
            open = factory.and(open, factory.not(report.reported(found)));
        }
        return changes;
    }

    private static List<String> reasons(PlainGuidance guidance, Predicate<PlainRule> isReason) {
        return guidance.rules().stream().filter(isReason).map(PlainRule::id).toList();
    }
}
