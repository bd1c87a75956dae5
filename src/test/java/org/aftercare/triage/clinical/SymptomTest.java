package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.aftercare.triage.clinical.Symptom.Applicability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymptomTest {
    private final Severity mild = new Severity("mild", 0);
    private final Severity bad = new Severity("bad", 1);
    private final Symptom pain = symptom(List.of(mild, bad), 1, Applicability.ALWAYS);
    private final Symptom fever = symptom(List.of(), 0, Applicability.ALWAYS);

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void refusesACautiousStepThatIsNotOnItsScale(int step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> symptom(List.of(mild, bad), step, Applicability.ALWAYS))
                .withMessage("symptom `any` has no step " + step);
    }

    @Test
    void withoutAScaleHasTheSingleStepZero() {
        assertThat(fever.worstStep()).isZero();
        assertThat(fever.severityAt(0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> symptom(List.of(), 1, Applicability.ALWAYS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void takesEveryStepOfItsScaleForTheCautiousOne(int step) {
        assertThatNoException().isThrownBy(() -> symptom(List.of(mild, bad), step, Applicability.ALWAYS));
    }

    @Test
    void findsSeveritiesByCodeAndByStep() {
        assertThat(pain.worstStep()).isEqualTo(1);
        assertThat(pain.severity("bad")).contains(bad);
        assertThat(pain.severity("worse")).isEmpty();
        assertThat(pain.severityAt(0)).contains(mild);
        assertThat(pain.severityAt(1)).contains(bad);
    }

    @Test
    void appliesAfterTheProceduresOrAtTheSitesItNames() {
        var legs = applyingTo(List.of("leg-stent"), List.of());
        var wrists = applyingTo(List.of(), List.of(AccessSite.WRIST));
        var either = applyingTo(List.of("leg-stent"), List.of(AccessSite.WRIST));
        var leg = procedure("leg-stent", AccessSite.GROIN);
        var heart = procedure("heart-stent", AccessSite.GROIN, AccessSite.WRIST);

        assertThat(fever.mayApply(leg, AccessSite.GROIN)).isTrue();
        assertThat(legs.mayApply(leg, null)).isTrue();
        assertThat(legs.mayApply(heart, AccessSite.WRIST)).isFalse();
        assertThat(wrists.mayApply(leg, null)).isFalse();
        assertThat(wrists.mayApply(heart, AccessSite.WRIST)).isTrue();
        assertThat(wrists.mayApply(heart, AccessSite.GROIN)).isFalse();
        assertThat(either.mayApply(leg, AccessSite.GROIN)).isTrue();
        assertThat(either.mayApply(heart, AccessSite.GROIN)).isFalse();
    }

    @Test
    void mayApplyAtEverySiteOfTheProcedureWhereNoneIsSaid() {
        var wrists = applyingTo(List.of(), List.of(AccessSite.WRIST));
        assertThat(wrists.mayApply(procedure("heart-stent", AccessSite.GROIN, AccessSite.WRIST), null))
                .isTrue();
        assertThat(wrists.mayApply(procedure("heart-stent", AccessSite.GROIN), null))
                .isFalse();
    }

    private static Symptom applyingTo(List<String> procedures, List<AccessSite> sites) {
        var codes = procedures.stream().map(ProcedureCode::new).toList();
        return symptom(List.of(), 0, new Applicability(codes, sites));
    }

    private static Symptom symptom(List<Severity> severities, int cautiousStep, Applicability appliesTo) {
        return new Symptom(new SymptomCode("any"), BodySite.OTHER, severities, cautiousStep, appliesTo);
    }

    private static Procedure procedure(String code, AccessSite... sites) {
        return new Procedure(
                new ProcedureCode(code), Region.LEG, List.of(sites), StentUse.ALWAYS, List.of(), List.of());
    }
}
