package org.aftercare.triage.api;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.AdviceKind;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.StatementId;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something the patient can do now. */
@Schema(name = "Advice", description = "Something the patient can do now.")
public record AdviceJson(
        @Schema(description = "The advice's id.", examples = "press-firmly")
        String id,

        @Schema(description = "What it is for. FIRST_AID comes first and is meant for the time until help is there.")
        AdviceKind kind,

        @Schema(description = "What to do.") String text,

        @Schema(description = "How directly it follows from what it cites.")
        BasisKind basis,

        @Schema(description = "Ids of the statements it rests on.")
        List<String> cites) {

    static AdviceJson of(Advice advice, Wording wording) {
        return new AdviceJson(
                advice.id().value(),
                advice.kind(),
                wording.sentences().sentence(Keys.advice(advice.id())),
                advice.basis().kind(),
                advice.basis().cites().stream().map(StatementId::toString).toList());
    }

    /**
     * All advice of an answer, by kind: first aid of every rule that applies, the rest of those that decide, and what goes with
     * every answer.
     */
    static List<AdviceJson> of(Assessment assessment, Wording wording) {
        var given = new LinkedHashSet<AdviceId>();
        for (var reason : assessment.reasons()) {
            for (var id : reason.rule().advice()) {
                if (reason.decides() || part(id, wording).value().kind() == AdviceKind.FIRST_AID) {
                    given.add(id);
                }
            }
        }
        given.addAll(wording.guidance().edition().everyAnswer());
        return Parts.sorted(given, id -> part(id, wording), Comparator.comparing(AdviceJson::kind));
    }

    private static Part<AdviceJson> part(AdviceId id, Wording wording) {
        return wording.part(new Given(id));
    }

    private record Given(AdviceId id) implements Repeated<AdviceJson> {
        @Override
        public AdviceJson in(Wording wording) {
            return of(wording.guidance().advice(id).orElseThrow(), wording);
        }
    }
}
