package org.aftercare.triage.engine;

import java.time.Duration;
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

/** All rules, and those for each procedure. */
public final class RuleSet {
    private final List<Rule> all;
    private final Rule unexplained;
    private final Rule nothingReported;
    private final Map<ProcedureCode, RulesAfter> byProcedure = new HashMap<>();

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
        for (var procedure : procedures) {
            var after = all.stream().filter(rule -> rule.isFor(procedure)).toList();
            byProcedure.put(procedure.code(), new RulesAfter(after, unexplained));
        }
    }

    /** Every rule in the order of ids, those for unexplained symptoms and for an empty report last. */
    public List<Rule> all() {
        return Stream.concat(all.stream(), Stream.of(unexplained, nothingReported))
                .toList();
    }

    public Optional<Rule> rule(RuleId id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
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

    RulesAfter after(Procedure procedure) {
        return Objects.requireNonNull(byProcedure.get(procedure.code()));
    }

    public List<Rule> reading(Symptom symptom) {
        return all.stream().filter(rule -> rule.reads(symptom)).toList();
    }

    public List<Rule> selfCareAbout(Procedure procedure, Symptom symptom) {
        return after(procedure).about(symptom).stream()
                .map(RuleAbout::rule)
                .filter(Rule::isSelfCare)
                .toList();
    }
}
