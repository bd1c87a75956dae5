package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VignettesTest {
    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final Triage TRIAGE = new Triage(GUIDANCE);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<Vignette> ALL = Vignette.all();

    static List<Vignette> all() {
        return ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isAnsweredAsAClinicianWould(Vignette vignette) {
        var assessment = assess(vignette);
        var applying = applying(assessment);
        assertThat(assessment.urgency()).as(applying.toString()).isEqualTo(vignette.urgency());
        assertThat(assessment.urgency().disposition()).isEqualTo(vignette.disposition());
        assertThat(deciding(assessment)).containsExactlyInAnyOrderElementsOf(vignette.decidedBy());
        assertThat(applying.stream().filter(vignette.misses()::contains)).isEmpty();
        assertThat(assessment.open().stream().map(open -> open.about().id())).containsAll(vignette.open());
    }

    @Test
    void thereAreAtLeastThreeHundredEachWithItsOwnSentence() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(300);
        assertThat(ALL.stream().map(Vignette::vignette)).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleIsFiredByOneAndJustMissedByAnother() {
        var decided = new TreeSet<String>();
        var missed = new TreeSet<String>();
        ALL.forEach(vignette -> {
            decided.addAll(vignette.decidedBy());
            missed.addAll(vignette.misses());
        });
        var unexplained = GUIDANCE.rules().unexplained().id().toString();
        // Every symptom of this guidance is explained by a rule at its mildest; a test of the engine fires it.
        assertThat(decided).doesNotContain(unexplained);
        decided.add(unexplained);
        assertThat(decided).isEqualTo(ruleIds());
        assertThat(missed).isEqualTo(ruleIds());
    }

    @Test
    void everyRedFlagHasAnUnknownAndANotAskedVignette() {
        assertThat(redFlags()).isSubsetOf(asked(Presence.UNKNOWN));
        assertThat(redFlags()).isSubsetOf(notAskedAndNamedOpen());
    }

    private static Set<String> notAskedAndNamedOpen() {
        var codes = new TreeSet<String>();
        ALL.forEach(vignette -> codes.addAll(vignette.open()));
        ALL.forEach(vignette -> vignette.report().symptoms().forEach(symptom -> {
            if (vignette.open().contains(symptom.code())) {
                throw new AssertionError(
                        "`" + vignette + "` asks about `" + symptom.code() + "`, so it is not unasked");
            }
        }));
        return codes;
    }

    private static Set<String> asked(Presence presence) {
        var codes = new TreeSet<String>();
        ALL.forEach(vignette -> vignette.report().symptoms().stream()
                .filter(symptom -> symptom.presence() == presence)
                .forEach(symptom -> codes.add(symptom.code())));
        return codes;
    }

    private static Set<String> redFlags() {
        var codes = new TreeSet<String>();
        for (var procedure : GUIDANCE.catalogue().procedures()) {
            for (var symptom : GUIDANCE.catalogue().symptoms()) {
                if (GUIDANCE.redFlags().isRedFlag(procedure, symptom)) {
                    codes.add(symptom.code().value());
                }
            }
        }
        return codes;
    }

    private static Set<String> ruleIds() {
        var ids = new TreeSet<String>();
        GUIDANCE.rules().all().forEach(rule -> ids.add(rule.id().toString()));
        return ids;
    }

    private static Assessment assess(Vignette vignette) {
        return TRIAGE.assess(vignette.report().toReport(GUIDANCE, NOW));
    }

    private static List<String> applying(Assessment assessment) {
        return assessment.reasons().stream()
                .map(reason -> reason.rule().id().toString())
                .distinct()
                .toList();
    }

    private static List<String> deciding(Assessment assessment) {
        return assessment.reasons().stream()
                .filter(Reason::decides)
                .map(reason -> reason.rule().id().toString())
                .distinct()
                .toList();
    }
}
