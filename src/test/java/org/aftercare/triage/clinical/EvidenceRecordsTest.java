package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.triage.clinical.Source.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceRecordsTest {
    private final StatementId cold = StatementId.parse("leg-page#cold-leg");
    private final StatementId warm = StatementId.parse("leg-page#warm-leg");

    @Test
    void aBasisCitesSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basis(BasisKind.STATED, List.of()))
                .withMessage("a basis cites no statement");
        assertThat(new Basis(BasisKind.STATED, List.of(cold)).cites()).containsExactly(cold);
    }

    @Test
    void theGuidanceFollowsOneOfThePositionsOfAConflict() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conflict("legs", List.of(warm), cold))
                .withMessage("the position followed, `leg-page#cold-leg`, is none of the positions");
        assertThat(new Conflict("legs", List.of(warm, cold), cold).followed()).isEqualTo(cold);
    }

    @ParameterizedTest
    @CsvSource({"2019,2019-12-31", "2020-02,2020-02-29", "2019-12-30,2019-12-30"})
    void aDateMayMeanAnyDayUpToItsLast(String text, LocalDate lastDay) {
        assertThat(new PartialDate(text).lastDay()).isEqualTo(lastDay);
        assertThat(new PartialDate(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "soon", "2019-13", "2019-02-30", "2019-12-31T00:00"})
    void aDateThatDoesNotExistIsRefused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> new PartialDate(text));
    }

    @Test
    void aSourceMayGiveADateOfItsNextReview() {
        var due = new PartialDate("2027");
        assertThat(source(due).reviewDue()).contains(due);
        assertThat(source(null).reviewDue()).isEmpty();
    }

    private static Source source(@Nullable PartialDate reviewDue) {
        return new Source(
                new SourceId("leg-page"),
                SourceKind.GUIDANCE,
                "Legs",
                null,
                new Dates(null, null, null, reviewDue),
                SourceReading.WHOLE,
                List.of());
    }
}
