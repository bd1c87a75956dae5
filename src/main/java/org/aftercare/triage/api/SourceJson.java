package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.PartialDate;
import org.aftercare.triage.clinical.Source;
import org.aftercare.triage.clinical.SourceKind;
import org.aftercare.triage.clinical.SourceReading;
import org.aftercare.triage.clinical.Statement;
import org.aftercare.triage.engine.RecoveryEntry;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document the guidance rests on. */
@Schema(
        name = "Source",
        description = "A document the guidance rests on, with what it says in our words, and what cites it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceJson(
        @Schema(description = "The source's id.", examples = "bupa-leg-angioplasty")
        String id,

        @Schema(
                description =
                        "GUIDANCE: one of the documents the guidance is made of. FURTHER: published discharge guidance that fills a gap. OWN: the project's conservative default.")
        SourceKind kind,

        @Schema(description = "Title of the document.") String title,

        @Schema(description = "Who published it; left out when the document names nobody.") @Nullable
        String publisher,

        @Schema(description = "A year, month or day, as the document gives it.") @Nullable
        String published,

        @Schema(description = "When it was last reviewed: a year, month or day.") @Nullable
        String reviewed,

        @Schema(description = "When it was last updated: a year, month or day.") @Nullable
        String updated,

        @Schema(description = "When the document says it should be reviewed.", examples = "2019-12") @Nullable
        String reviewDue,

        @Schema(description = "Whether that date is past today.")
        boolean pastReview,

        @Schema(description = "WHOLE: the document itself was read. SUMMARY: it is known by a summary only.")
        SourceReading read,

        @Schema(description = "What it says, in its own order.")
        List<StatementJson> statements) {

    /** A statement with what cites it. */
    @Schema(name = "Statement", description = "One thing a source says, in our words, and what cites it.")
    public record StatementJson(
            @Schema(description = "The statement's id, `source#statement`.")
            String id,

            @Schema(description = "Its place in the document.")
            String section,

            @Schema(description = "What it says, in our words.")
            String says,

            @Schema(description = "Ids of the rules that cite it.")
            List<String> rules,

            @Schema(description = "Ids of the advice that cites it.")
            List<String> advice,

            @Schema(description = "Ids of the recovery entries that cite it.")
            List<String> recovery) {

        static StatementJson of(Statement statement, Wording wording) {
            var guidance = wording.guidance();
            Predicate<Basis> citing = basis -> basis.cites().contains(statement.id());
            return new StatementJson(
                    statement.id().toString(),
                    statement.section(),
                    wording.sentences().sentence(Keys.says(statement.id())),
                    guidance.rules().all().stream()
                            .filter(rule -> citing.test(rule.basis()))
                            .map(rule -> rule.id().toString())
                            .toList(),
                    guidance.advice().values().stream()
                            .filter(advice -> citing.test(advice.basis()))
                            .map(advice -> advice.id().value())
                            .sorted()
                            .toList(),
                    guidance.recovery().stream()
                            .filter(entry -> citing.test(entry.basis()))
                            .map(RecoveryEntry::id)
                            .toList());
        }

        boolean isCited() {
            return !rules.isEmpty() || !advice.isEmpty() || !recovery.isEmpty();
        }
    }

    static SourceJson of(Source source, LocalDate today, Wording wording) {
        var dates = source.dates();
        return new SourceJson(
                source.id().value(),
                source.kind(),
                source.title(),
                source.publisher(),
                text(dates.published()),
                text(dates.reviewed()),
                text(dates.updated()),
                text(dates.reviewDue()),
                wording.guidance().evidence().pastReview(today).contains(source),
                source.read(),
                source.statements().stream()
                        .map(statement -> StatementJson.of(statement, wording))
                        .toList());
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}
