package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.engine.RecoveryEntry;
import org.aftercare.triage.engine.RecoveryState;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer to "may I yet?". */
@Schema(name = "RecoveryEntry", description = "An answer to \"may I yet?\".")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecoveryEntryJson(
        @Schema(description = "The entry's id.", examples = "leg.driving")
        String id,

        @Schema(description = "The activity.", examples = "driving")
        String activity,

        @Schema(description = "The activity in words.") String name,

        @Schema(
                description =
                        "NOT_YET before the time given in `from` (and always when the time since the procedure is not known), ALLOWED after it, ASK_FIRST only as the team says, ADVICE for what holds all the time.")
        RecoveryState state,

        @Schema(description = "Not before this time since the procedure (ISO 8601 duration).", examples = "PT24H")
        @Nullable
        String from,

        @Schema(description = "What holds before and after that time.")
        String says,

        @Schema(description = "How directly it follows from what it cites.")
        BasisKind basis,

        @Schema(description = "The statements it rests on.") List<CitationJson> cites) {

    static List<RecoveryEntryJson> of(Procedure procedure, Circumstances circumstances, Wording wording) {
        var entries = wording.guidance().recovery().stream()
                .filter(entry -> entry.isFor(procedure, circumstances))
                .toList();
        return Parts.of(entries, entry -> wording.part(new Reached(entry, entry.stateAt(circumstances))));
    }

    /** An entry as it stands by now. */
    private record Reached(RecoveryEntry entry, RecoveryState state) implements Repeated<RecoveryEntryJson> {
        /** By its id: a whole entry would take longer to hash than to write. */
        @Override
        public int hashCode() {
            return Objects.hash(entry.id(), state);
        }

        @Override
        public RecoveryEntryJson in(Wording wording) {
            var sentences = wording.sentences();
            return new RecoveryEntryJson(
                    entry.id(),
                    entry.activity(),
                    sentences.sentence(Keys.activity(entry.activity())),
                    state,
                    entry.earliest().map(Durations::text).orElse(null),
                    sentences.sentence(Keys.recovery(entry.id())),
                    entry.basis().kind(),
                    CitationJson.of(entry.basis(), wording));
        }
    }
}
