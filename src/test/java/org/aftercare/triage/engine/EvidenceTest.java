package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.triage.clinical.Conflict;
import org.aftercare.triage.clinical.PartialDate;
import org.aftercare.triage.clinical.Source;
import org.aftercare.triage.clinical.Source.Dates;
import org.aftercare.triage.clinical.SourceId;
import org.aftercare.triage.clinical.SourceKind;
import org.aftercare.triage.clinical.SourceReading;
import org.aftercare.triage.clinical.Statement;
import org.aftercare.triage.clinical.StatementId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private final StatementId cold = StatementId.parse("leg-page#cold-leg");
    private final Source heart = source("heart-page", "2026-06-30");
    private final Source leg = source("leg-page", null, new Statement(cold, "legs"));
    private final Conflict driving = new Conflict("driving", List.of(cold), cold);
    private final Conflict bathing = new Conflict("bathing", List.of(cold), cold);
    private final Evidence evidence = new Evidence(List.of(leg, heart), List.of(driving, bathing));

    @Test
    void isKeptInTheOrderOfIds() {
        assertThat(evidence.sources()).containsExactly(heart, leg);
        assertThat(evidence.conflicts()).containsExactly(bathing, driving);
    }

    @Test
    void isFoundById() {
        assertThat(evidence.source(leg.id())).contains(leg);
        assertThat(evidence.source(new SourceId("other-page"))).isEmpty();
        assertThat(evidence.statement(cold)).contains(new Statement(cold, "legs"));
        assertThat(evidence.statement(StatementId.parse("leg-page#other"))).isEmpty();
    }

    @Test
    void isPastReviewAfterTheDayItWasDueNotOnIt() {
        assertThat(evidence.pastReview(LocalDate.parse("2026-06-30"))).isEmpty();
        assertThat(evidence.pastReview(LocalDate.parse("2026-07-01"))).containsExactly(heart);
    }

    private static Source source(String id, @Nullable String reviewDue, Statement... statements) {
        var due = reviewDue == null ? null : new PartialDate(reviewDue);
        return new Source(
                new SourceId(id),
                SourceKind.GUIDANCE,
                id,
                null,
                new Dates(null, null, null, due),
                SourceReading.WHOLE,
                List.of(statements));
    }
}
