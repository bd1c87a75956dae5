package org.aftercare.triage.clinical;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document the guidance rests on, with what it says statement by statement. */
public record Source(
        SourceId id,
        Kind kind,
        String title,
        @Nullable String publisher,
        Dates dates,
        Reading read,
        List<Statement> statements) {

    /** Whether the guidance was written from this document, or only goes to it where the documents are silent. */
    public enum Kind {
        /** One of the documents the guidance is made of. */
        GUIDANCE,
        /** Published discharge guidance that fills a gap. */
        FURTHER,
        /** The conservative default of this project itself. */
        OWN
    }

    /** How much of the document the authors of the guidance had before them. */
    public enum Reading {
        WHOLE,
        SUMMARY
    }

    /** The dates a document gives of itself; a document may give none. */
    public record Dates(
            @Nullable PartialDate published,
            @Nullable PartialDate reviewed,
            @Nullable PartialDate updated,
            @Nullable PartialDate reviewDue) {}

    public Source {
        statements = List.copyOf(statements);
    }

    public Optional<PartialDate> reviewDue() {
        return Optional.ofNullable(dates.reviewDue);
    }
}
