package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.aftercare.triage.clinical.Symptom.Applicability;
import org.junit.jupiter.api.Test;

class ReportedSymptomTest {
    private final Severity mild = new Severity("mild", 0);
    private final Severity bad = new Severity("bad", 1);
    private final Severity awful = new Severity("awful", 2);
    private final Symptom pain = symptom("pain", List.of(mild, bad, awful), 1);
    private final Symptom fever = symptom("fever", List.of(), 0);

    @Test
    void refusesASeverityOfAnotherSymptom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportedSymptom(fever, Presence.PRESENT, bad))
                .withMessage("symptom `fever` has no severity `bad`");
    }

    @Test
    void refusesASeverityOfASymptomThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportedSymptom(pain, Presence.ABSENT, awful))
                .withMessage("absent symptom `pain` has a severity");
    }

    @Test
    void refusesAMilderSeverityThanTheCautiousOfASymptomThatMayNotBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportedSymptom(pain, Presence.UNKNOWN, mild))
                .withMessage("unknown symptom `pain` has the mild severity `mild`");
        assertThat(new ReportedSymptom(pain, Presence.UNKNOWN, bad).severity()).isEqualTo(bad);
        assertThat(new ReportedSymptom(pain, Presence.PRESENT, mild).severity()).isEqualTo(mild);
    }

    @Test
    void countsAtTheSeverityGivenElseAtTheCautiousOne() {
        assertThat(new ReportedSymptom(pain, Presence.PRESENT, awful).countedStep())
                .isEqualTo(2);
        assertThat(new ReportedSymptom(pain, Presence.PRESENT, null).countedStep())
                .isEqualTo(1);
        assertThat(new ReportedSymptom(fever, Presence.PRESENT, null).countedStep())
                .isZero();
    }

    @Test
    void lacksASeverityOnlyWhereThereIsOneToGive() {
        var single = symptom("cough", List.of(mild), 0);
        assertThat(new ReportedSymptom(pain, Presence.PRESENT, null).lacksSeverity())
                .isTrue();
        assertThat(new ReportedSymptom(pain, Presence.PRESENT, mild).lacksSeverity())
                .isFalse();
        assertThat(new ReportedSymptom(fever, Presence.PRESENT, null).lacksSeverity())
                .isFalse();
        assertThat(new ReportedSymptom(single, Presence.PRESENT, null).lacksSeverity())
                .isFalse();
    }

    private static Symptom symptom(String code, List<Severity> severities, int cautiousStep) {
        return new Symptom(new SymptomCode(code), BodySite.OTHER, severities, cautiousStep, Applicability.ALWAYS);
    }
}
