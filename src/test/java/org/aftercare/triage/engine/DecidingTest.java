package org.aftercare.triage.engine;

import static org.aftercare.triage.engine.MadeUpGuidance.all;
import static org.aftercare.triage.engine.MadeUpGuidance.any;
import static org.aftercare.triage.engine.MadeUpGuidance.at;
import static org.aftercare.triage.engine.MadeUpGuidance.holds;
import static org.aftercare.triage.engine.MadeUpGuidance.rule;
import static org.aftercare.triage.engine.MadeUpGuidance.since;
import static org.aftercare.triage.engine.MadeUpGuidance.under;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Urgency;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private final MadeUpGuidance madeUp = new MadeUpGuidance();

    @Test
    void everyRuleOfTheMadeUpGuidanceCanDecide() {
        var deciding = new Deciding(madeUp.guidance());
        assertThat(madeUp.rules).allMatch(deciding::canDecide);
    }

    @Test
    void aRuleCannotDecideWhereAMoreUrgentOneAlwaysHoldsToo() {
        assertThat(canDecide(rule("x.outdone", all(at(madeUp.bleeding, 2), at(madeUp.cough, 1)), Urgency.URGENT)))
                .isFalse();
        assertThat(canDecide(rule("x.even", all(at(madeUp.bleeding, 2), at(madeUp.cough, 1)), Urgency.IMMEDIATE)))
                .isTrue();
    }

    @Test
    void oneWayOfHoldingThatIsNotOutdoneIsEnough() {
        var condition = any(at(madeUp.bleeding, 2), at(madeUp.itch, 1));
        assertThat(canDecide(rule("x.one-way", condition, Urgency.ROUTINE))).isTrue();
    }

    @Test
    void aRuleThatIsOutdoneEarlyCanDecideLater() {
        assertThat(canDecide(rule("x.at-any-time", at(madeUp.fever, 0), Urgency.ROUTINE)))
                .isTrue();
        assertThat(canDecide(rule("x.early", all(at(madeUp.fever, 0), under(72)), Urgency.ROUTINE)))
                .isFalse();
    }

    @Test
    void aRuleThatIsOutdoneOnlyInAThirdCircumstanceCanDecide() {
        var condition = all(at(madeUp.cough, 1), since(24), holds(Circumstance.STENT));
        assertThat(canDecide(rule("x.without-a-flight", condition, Urgency.ROUTINE)))
                .isTrue();
    }

    @Test
    void aRuleThatCannotHoldCannotDecide() {
        assertThat(canDecide(rule("x.never", all(at(madeUp.itch, 0), since(72), under(24)), Urgency.IMMEDIATE)))
                .isFalse();
        assertThat(canDecide(rule(
                        "x.elsewhere",
                        at(madeUp.itch, 0),
                        null,
                        new Effect.LeadsTo(Urgency.IMMEDIATE),
                        unknownProcedure())))
                .isFalse();
    }

    private boolean canDecide(Rule rule) {
        return new Deciding(madeUp.guidanceWith(rule)).canDecide(rule);
    }

    private Procedure unknownProcedure() {
        return new Procedure(
                new ProcedureCode("arm-stent"),
                madeUp.leg.region(),
                List.of(AccessSite.WRIST),
                madeUp.leg.stent(),
                madeUp.leg.contacts(),
                madeUp.leg.cites());
    }
}
