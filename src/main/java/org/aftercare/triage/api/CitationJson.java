package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.PartialDate;
import org.aftercare.triage.clinical.Source;
import org.aftercare.triage.clinical.StatementId;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement that is cited, with where to find it. */
@Schema(
        name = "Citation",
        description = "A statement of a published document that is cited, in our words, and where to find it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CitationJson(
        @Schema(
                description = "The statement's id, `source#statement`; see `GET /v1/sources/{id}`.",
                examples = "bupa-leg-angioplasty#groin-bruising")
        String statement,

        @Schema(description = "What it says, in our words.") String says,
        @Schema(description = "Title of the document.") String source,

        @Schema(description = "Who published it; left out when the document names nobody.") @Nullable
        String publisher,

        @Schema(description = "The place in the document: a heading, or what the paragraph is about.")
        String section,

        @Schema(
                description =
                        "When the document says it should be reviewed: a year, month or day. A past date means it is overdue.",
                examples = "2019-12")
        @Nullable
        String reviewDue) {

    static List<CitationJson> of(Basis basis, Wording wording) {
        return basis.cites().stream().map(id -> of(id, wording)).toList();
    }

    /** The same, for what is part of answers. */
    static List<CitationJson> partsOf(Basis basis, Wording wording) {
        return Parts.of(basis.cites(), id -> wording.part(new Cited(id)));
    }

    private record Cited(StatementId id) implements Repeated<CitationJson> {
        @Override
        public CitationJson in(Wording wording) {
            return of(id, wording);
        }
    }

    static CitationJson of(StatementId id, Wording wording) {
        var evidence = wording.guidance().evidence();
        Source source = evidence.source(id.source()).orElseThrow();
        return new CitationJson(
                id.toString(),
                wording.sentences().sentence(Keys.says(id)),
                source.title(),
                source.publisher(),
                evidence.statement(id).orElseThrow().section(),
                source.reviewDue().map(PartialDate::text).orElse(null));
    }
}
