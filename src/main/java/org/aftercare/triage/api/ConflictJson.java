package org.aftercare.triage.api;

import java.util.List;
import org.aftercare.triage.clinical.Conflict;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A matter on which sources disagree. */
@Schema(name = "Conflict", description = "A matter on which sources disagree, and the position this guidance follows.")
public record ConflictJson(
        @Schema(description = "The conflict's id.") String id,
        @Schema(description = "What they disagree on.") String topic,
        @Schema(description = "What each of them says.") List<CitationJson> positions,

        @Schema(description = "Id of the statement that is followed.")
        String followed,

        @Schema(description = "Why that one.") String why) {

    static ConflictJson of(Conflict conflict, Wording wording) {
        return new ConflictJson(
                conflict.id(),
                wording.sentences().sentence(Keys.topic(conflict.id())),
                conflict.positions().stream()
                        .map(id -> CitationJson.of(id, wording))
                        .toList(),
                conflict.followed().toString(),
                wording.sentences().sentence(Keys.why(conflict.id())));
    }
}
