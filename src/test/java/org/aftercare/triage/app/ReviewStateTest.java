package org.aftercare.triage.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** How old the guidance is and how late its reviews are; the only source with a review date is due in December 2019. */
class ReviewStateTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private void on(String day) {
        var clock = Clock.fixed(Instant.parse(day + "T23:59:59Z"), ZoneOffset.UTC);
        new ReviewState(EmbeddedGuidance.LOADED.guidance(), clock, meters).show(new StartupEvent());
    }

    private double value(String gauge) {
        return meters.get(gauge).gauge().value();
    }

    @Test
    void nothingIsLateOnTheLastDayItMayBe() {
        on("2019-12-31");
        assertThat(value("triage.guidance.sources.past.review")).isZero();
        assertThat(value("triage.guidance.review.overdue.days")).isZero();
    }

    @Test
    void aDayLaterOneIsByADay() {
        on("2020-01-01");
        assertThat(value("triage.guidance.sources.past.review")).isEqualTo(1);
        assertThat(value("triage.guidance.review.overdue.days")).isEqualTo(1);
    }

    @Test
    void theAgeIsCountedInDaysSinceTheGuidanceTookEffect() {
        LocalDate effective = EmbeddedGuidance.LOADED.guidance().edition().effective();
        on(effective.toString());
        assertThat(value("triage.guidance.age.days")).isZero();
        meters.clear();
        on(effective.plusDays(30).toString());
        assertThat(value("triage.guidance.age.days")).isEqualTo(30);
    }
}
