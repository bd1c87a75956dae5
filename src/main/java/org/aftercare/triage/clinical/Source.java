package org.aftercare.triage.clinical;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document the guidance rests on, with what it says statement by statement. */
public record Source(
        SourceId id,
        SourceKind kind,
        String title,
        @Nullable String publisher,
        Dates dates,
        SourceReading read,
        List<Statement> statements) {

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
