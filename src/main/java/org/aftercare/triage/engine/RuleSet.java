package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;

/** All rules, found by the symptoms they read. */
public final class RuleSet {
    private final List<Rule> all;
    private final List<Rule> withStanding;
    private final Rule unexplained;
    private final Rule nothingReported;
    private final Map<RuleId, Integer> order = new HashMap<>();
    private final List<Rule> raising = new ArrayList<>();
    private final Map<ProcedureCode, Map<SymptomCode, List<Rule>>> bySymptom = new HashMap<>();

    /**
     * Indexes the rules for these procedures.
     *
     * @param unexplained the rule that applies to a symptom present that no other rule explains
     * @param nothingReported the rule that applies when no other does
     */
    public RuleSet(List<Rule> rules, Rule unexplained, Rule nothingReported, List<Procedure> procedures) {
        this.all = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        this.unexplained = unexplained;
        this.nothingReported = nothingReported;
        this.withStanding = Stream.concat(all.stream(), Stream.of(unexplained, nothingReported))
                .toList();
        withStanding.stream().map(Rule::id).sorted().forEach(id -> order.put(id, order.size()));
        all.forEach(rule -> index(rule, procedures));
    }

    private void index(Rule rule, List<Procedure> procedures) {
        if (rule.effect() instanceof Effect.Raises) {
            raising.add(rule);
            return;
        }
        for (var procedure : procedures) {
            if (rule.isFor(procedure)) {
                var rules = bySymptom.computeIfAbsent(procedure.code(), none -> new HashMap<>());
                rule.symptoms()
                        .map(Symptom::code)
                        .distinct()
                        .forEach(code -> rules.computeIfAbsent(code, none -> new ArrayList<>())
                                .add(rule));
            }
        }
    }

    /** Every rule in the order of ids, those for unexplained symptoms and for an empty report last. */
    public List<Rule> all() {
        return withStanding;
    }

    public Optional<Rule> rule(RuleId id) {
        return withStanding.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Rule unexplained() {
        return unexplained;
    }

    public Rule nothingReported() {
        return nothingReported;
    }

    /** The times since a procedure at which some rule begins to apply or ceases to, the shortest first. */
    public List<Duration> timeLimits() {
        return all.stream().flatMap(Rule::timeLimits).distinct().sorted().toList();
    }

    /** Where the rule stands among all in the order of ids. */
    int order(Rule rule) {
        return Objects.requireNonNull(order.get(rule.id()));
    }

    List<Rule> raising() {
        return raising;
    }

    /** The rules that read a symptom after a procedure; none of them is one that raises. */
    List<Rule> about(ProcedureCode procedure, SymptomCode symptom) {
        return bySymptom.getOrDefault(procedure, Map.of()).getOrDefault(symptom, List.of());
    }

    public List<Rule> reading(Symptom symptom) {
        return all.stream().filter(rule -> rule.reads(symptom)).toList();
    }

    public List<Rule> selfCareAbout(Procedure procedure, Symptom symptom) {
        return about(procedure.code(), symptom.code()).stream()
                .filter(Rule::isSelfCare)
                .toList();
    }
}
