package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.aftercare.triage.clinical.Symptom.Applicability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Procedure heart = new Procedure(
            new ProcedureCode("heart-stent"),
            Region.HEART,
            List.of(AccessSite.WRIST),
            StentUse.ALWAYS,
            List.of(),
            List.of());
    private final Symptom fever = symptom("fever", Applicability.ALWAYS);
    private final Symptom cough = symptom("cough", Applicability.ALWAYS);
    private final Symptom lump = symptom("lump", new Applicability(List.of(), List.of(AccessSite.GROIN)));

    @Test
    void refusesAnAccessSiteTheProcedureDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(AccessSite.GROIN))
                .withMessage("procedure `heart-stent` has no access site GROIN");
        assertThat(report(AccessSite.WRIST).accessSite()).isEqualTo(AccessSite.WRIST);
        assertThat(report(null).accessSite()).isNull();
    }

    @Test
    void refusesASymptomReportedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(null, present(fever), ReportedSymptom.absent(fever)))
                .withMessage("symptom `fever` is reported twice");
    }

    @Test
    void keepsSymptomsInTheOrderOfTheirCodes() {
        var report = report(null, present(fever), present(cough));
        assertThat(report.symptoms()).containsExactly(present(cough), present(fever));
        assertThat(report.procedure()).isEqualTo(heart);
    }

    @Test
    void tellsWhatIsSaidOfASymptomFromOneNotAsked() {
        var report = report(null, ReportedSymptom.absent(fever));
        assertThat(report.symptom(fever.code())).contains(ReportedSymptom.absent(fever));
        assertThat(report.symptom(cough.code())).isEmpty();
    }

    @Test
    void expectsTheSymptomsThatMayApply() {
        assertThat(report(null).expects(fever)).isTrue();
        assertThat(report(null).expects(lump)).isFalse();
    }

    @Test
    void saysSomethingElseOfOneSymptomOnly() {
        var changed = report(AccessSite.WRIST, present(fever), present(cough)).with(ReportedSymptom.absent(fever));
        assertThat(changed.symptoms()).containsExactly(present(cough), ReportedSymptom.absent(fever));
        assertThat(changed.accessSite()).isEqualTo(AccessSite.WRIST);
    }

    @Test
    void keepsItsSymptomsInOtherCircumstances() {
        var circumstances = Circumstances.NONE_SAID.with(Duration.ofHours(1));
        var changed = report(null, present(fever)).with(circumstances);
        assertThat(changed.circumstances()).isEqualTo(circumstances);
        assertThat(changed.symptoms()).containsExactly(present(fever));
    }

    private Report report(@Nullable AccessSite site, ReportedSymptom... symptoms) {
        return new Report(heart, site, Circumstances.NONE_SAID, List.of(symptoms));
    }

    private static ReportedSymptom present(Symptom symptom) {
        return ReportedSymptom.present(symptom, 0);
    }

    private static Symptom symptom(String code, Applicability appliesTo) {
        return new Symptom(new SymptomCode(code), BodySite.OTHER, List.of(), 0, appliesTo);
    }
}
