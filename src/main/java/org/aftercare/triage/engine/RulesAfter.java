package org.aftercare.triage.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;

/**
 * The rules for one procedure, found by the symptoms they read, so that a decision costs nothing for rules about symptoms
 * nobody reported.
 */
final class RulesAfter {
    private final Map<SymptomCode, Meaning> meanings = new HashMap<>();
    private final RuleMatcher[] raising;
    private final RuleMatcher unexplained;
    private final RuleMatcher nothingReported;
    private final SymptomsAfter symptoms;

    RulesAfter(Procedure procedure, Catalogue catalogue, RuleSet rules) {
        this(procedure, catalogue, rules, rule -> rule.matcher(catalogue::place));
    }

    /** What it takes to match a rule is given, so that it may be counted. */
    RulesAfter(Procedure procedure, Catalogue catalogue, RuleSet rules, Function<Rule, Matcher> matching) {
        var matchers = new HashMap<RuleId, RuleMatcher>();
        for (var rule : rules.all()) {
            matchers.put(rule.id(), new RuleMatcher(rule, rules.order(rule), matching.apply(rule), catalogue::place));
        }
        this.unexplained = matcher(rules.unexplained(), matchers);
        this.nothingReported = matcher(rules.nothingReported(), matchers);
        this.raising = rules.raising().stream()
                .filter(rule -> rule.isFor(procedure))
                .map(rule -> matcher(rule, matchers))
                .toArray(RuleMatcher[]::new);
        for (var symptom : catalogue.symptoms()) {
            var about = rules.about(procedure.code(), symptom.code()).stream()
                    .map(rule -> matcher(rule, matchers))
                    .map(matcher -> new RuleAbout(matcher, symptom, catalogue::place))
                    .toArray(RuleAbout[]::new);
            meanings.put(symptom.code(), new Meaning(symptom, catalogue.place(symptom), about));
        }
        this.symptoms = new SymptomsAfter(
                catalogue.pressing().stream().map(this::meaning).toList(), catalogue, procedure, this);
    }

    private static RuleMatcher matcher(Rule rule, Map<RuleId, RuleMatcher> matchers) {
        return Objects.requireNonNull(matchers.get(rule.id()));
    }

    /** What the rules make of one thing, when nothing else is said. */
    int alone(ReportedSymptom reported, Procedure procedure) {
        var reading = Reading.of(new Report(procedure, null, Circumstances.NONE_SAID, List.of(reported)), this);
        return Weighed.of(reading, this).tally();
    }

    SymptomsAfter symptoms() {
        return symptoms;
    }

    Meaning meaning(Symptom symptom) {
        return Objects.requireNonNull(meanings.get(symptom.code()));
    }

    Said said(ReportedSymptom reported) {
        return meaning(reported.symptom()).said(reported);
    }

    RuleMatcher[] raising() {
        return raising;
    }

    RuleMatcher nothingReported() {
        return nothingReported;
    }

    /** The rules that read a symptom which the report does not deny, each once; none of them is one that raises. */
    List<RuleMatcher> about(Reading reading) {
        return Arrays.stream(reading.symptoms())
                .filter(Said::isNotDenied)
                .flatMap(said -> Arrays.stream(said.meaning().rules()))
                .filter(about -> about.isMetFirst(reading))
                .map(RuleAbout::matcher)
                .toList();
    }

    /**
     * What the rules about one symptom make of a reading. Where none of them says what the symptom means, the rule for what is
     * unexplained applies.
     */
    int tally(Said said, Reading reading, Reasons reasons) {
        int tally = Tally.EMPTY;
        int explained = Ways.NONE;
        for (var about : said.meaning().rules()) {
            int ways = about.matcher().ways(reading);
            tally |= Tally.of(about.leadsTo(), ways);
            explained |= about.explaining(ways, said);
            if (about.matcher().counts(ways) && about.isMetFirst(reading)) {
                reasons.add(about.matcher(), ways, said);
            }
        }
        int left = said.atLeast(0) & ~explained;
        if (unexplained.counts(left)) {
            reasons.add(unexplained, left, said);
        }
        return tally | Tally.of(unexplained.urgency(), left);
    }

    /** What the rules that raise make of an answer the others put at `before`. */
    Urgency raised(Urgency before, Reading reading) {
        var raised = before;
        for (var rule : raising) {
            raised = rule.raises(before, reading) ? raised.max(rule.urgency()) : raised;
        }
        return raised;
    }
}
