package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.AdviceKind;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.junit.jupiter.api.Test;

class GuidanceTest {
    private final MadeUpGuidance madeUp = new MadeUpGuidance();

    @Test
    void catalogueIsInTheOrderOfCodes() {
        var catalogue = madeUp.catalogue();
        assertThat(catalogue.procedures()).containsExactly(madeUp.heart, madeUp.leg);
        assertThat(catalogue.symptoms())
                .extracting(symptom -> symptom.code().value())
                .containsExactly("bleeding", "cold-leg", "confusion", "cough", "faint", "fever", "itch", "tingle");
    }

    @Test
    void catalogueFindsByCode() {
        var catalogue = madeUp.catalogue();
        assertThat(catalogue.procedure(madeUp.leg.code())).contains(madeUp.leg);
        assertThat(catalogue.procedure(new ProcedureCode("arm-stent"))).isEmpty();
        assertThat(catalogue.symptom(madeUp.fever.code())).contains(madeUp.fever);
        assertThat(catalogue.symptom(new SymptomCode("rash"))).isEmpty();
    }

    @Test
    void rulesAreInTheOrderOfIdsTheStandingOnesLast() {
        var rules = madeUp.ruleSet();
        assertThat(rules.all()).hasSize(17).endsWith(madeUp.unexplained, madeUp.nothingReported);
        assertThat(rules.all().subList(0, 15))
                .isSortedAccordingTo((one, other) -> one.id().compareTo(other.id()));
        assertThat(rules.unexplained()).isEqualTo(madeUp.unexplained);
        assertThat(rules.nothingReported()).isEqualTo(madeUp.nothingReported);
    }

    @Test
    void rulesAreFoundById() {
        var rules = madeUp.ruleSet();
        assertThat(rules.rule(RuleId.parse("fever.any"))).contains(madeUp.rule("fever.any"));
        assertThat(rules.rule(madeUp.nothingReported.id())).contains(madeUp.nothingReported);
        assertThat(rules.rule(RuleId.parse("fever.none"))).isEmpty();
    }

    @Test
    void rulesAreFoundByTheSymptomsTheirConditionsRead() {
        var rules = madeUp.ruleSet();
        assertThat(ids(rules.reading(madeUp.confusion))).containsExactly("fever.confused");
        assertThat(ids(rules.reading(madeUp.cough))).containsExactly("cough.bad-and-late", "cough.mild");
        assertThat(rules.reading(madeUp.itch)).isEmpty();
        assertThat(ids(rules.selfCareAbout(madeUp.leg, madeUp.cough))).containsExactly("cough.mild");
        assertThat(rules.selfCareAbout(madeUp.leg, madeUp.fever)).isEmpty();
    }

    @Test
    void timeLimitsAreThoseOfAllRulesTheShortestFirst() {
        assertThat(madeUp.ruleSet().timeLimits()).containsExactly(Duration.ofHours(24), Duration.ofHours(72));
    }

    @Test
    void onlyStandingRulesStand() {
        assertThat(madeUp.unexplained.isStanding()).isTrue();
        assertThat(madeUp.rules).noneMatch(Rule::isStanding);
    }

    @Test
    void redFlagIsWhatAloneAndInAnyCircumstancesLeadsToAnAmbulance() {
        var redFlags = madeUp.guidance().redFlags();
        assertThat(redFlags.step(madeUp.leg, madeUp.bleeding)).hasValue(2);
        assertThat(redFlags.step(madeUp.leg, madeUp.coldLeg)).hasValue(0);
        assertThat(redFlags.step(madeUp.heart, madeUp.coldLeg)).isEmpty();
        assertThat(redFlags.isRedFlag(madeUp.leg, madeUp.coldLeg)).isTrue();
        assertThat(redFlags.isRedFlag(madeUp.leg, madeUp.faint)).isFalse();
        assertThat(redFlags.isRedFlag(madeUp.leg, madeUp.tingle)).isFalse();
    }

    @Test
    void editionSaysHowSoonToActWhereThereIsSomethingToDo() {
        assertThat(madeUp.edition.window(Urgency.URGENT)).contains(Duration.ofHours(4));
        assertThat(madeUp.edition.window(Urgency.NONE)).isEmpty();
    }

    @Test
    void holdsItsPartsTogether() {
        var rest = new Advice(new AdviceId("rest"), AdviceKind.SELF_CARE, MadeUpGuidance.BASIS);
        var entry = new RecoveryEntry("a", "a", List.of(), null, true, null, null, MadeUpGuidance.BASIS);
        var catalogue = madeUp.catalogue();
        var rules = madeUp.ruleSet();
        var guidance = new Guidance(
                madeUp.edition, madeUp.evidence, catalogue, rules, Map.of(rest.id(), rest), List.of(entry));

        assertThat(guidance.edition()).isEqualTo(madeUp.edition);
        assertThat(guidance.evidence()).isEqualTo(madeUp.evidence);
        assertThat(guidance.catalogue()).isEqualTo(catalogue);
        assertThat(guidance.rules()).isEqualTo(rules);
        assertThat(guidance.advice()).containsExactly(Map.entry(rest.id(), rest));
        assertThat(guidance.advice(rest.id())).contains(rest);
        assertThat(guidance.advice(new AdviceId("walk"))).isEmpty();
        assertThat(guidance.recovery()).containsExactly(entry);
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.id().toString()).toList();
    }
}
