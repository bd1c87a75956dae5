package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.search.Heard.Once;
import org.aftercare.triage.text.Cue;

/** One text as it is read: first its phrases, then its segments, then what each of them says of which symptom. */
final class Hearing {
    private static final List<String> CUES_THAT_MEAN = List.of(
            Cue.DENIES.id(),
            Cue.DENIES_LIST.id(),
            Cue.DOUBTS.id(),
            Cue.DOUBTS_BEFORE.id(),
            Cue.NOT_NOW.id(),
            Cue.WARNED_OF.id());

    private final Said said;
    private final Hits hits;
    private final Pieces pieces;
    private final List<Mention> mentions;
    private final List<Mention> severities;
    private final Scopes scopes;

    Hearing(Said said, Meanings meanings) {
        this.said = said;
        this.hits = meanings.phrases().in(said, Cue.NEITHER.id());
        var segments = new Segments(said, hits, meanings.telling());
        var cut = segments.cut();
        this.pieces = segments.joined(cut);
        var places = new Mentions(said, hits, pieces, meanings);
        this.mentions = places.of(meanings.ofPresence());
        this.severities = places.of(meanings.ofSeverity());
        removeOvershadowed();
        this.scopes = new Scopes(said, hits, cut, meanings);
    }

    /** A word that denies or doubts does not when it is part of a symptom that is there or of a longer such phrase. */
    private void removeOvershadowed() {
        var cues = new Cover(said.size(), hits.ofAny(CUES_THAT_MEAN));
        var doubts = new Cover(said.size(), hits.of(Cue.DOUBTS.id()));
        var symptoms = new Cover(said.size(), saidOfSymptoms());
        hits.removeIf(hit -> CUES_THAT_MEAN.contains(hit.phrase())
                && (cues.isPartOfLonger(hit) || symptoms.isPartOf(hit) || goesOn(hit, doubts)));
    }

    /** A severity counts only beside its symptom. */
    private List<Hit> saidOfSymptoms() {
        var there =
                mentions.stream().filter(mention -> mention.meaning().isThere()).toList();
        var codes = there.stream().map(Hearing::code).collect(Collectors.toSet());
        return Stream.concat(there.stream(), severities.stream().filter(each -> codes.contains(code(each))))
                .flatMap(mention -> mention.own().stream())
                .toList();
    }

    private static SymptomCode code(Mention mention) {
        return mention.meaning().symptom().code();
    }

    /** A doubt that goes on to what is doubted is not about what stands before it. */
    private static boolean goesOn(Hit cue, Cover doubts) {
        return cue.phrase().equals(Cue.DOUBTS_BEFORE.id()) && doubts.goesOnBehind(cue);
    }

    List<Candidate> candidates() {
        var heard = here(mentions);
        var notAbsent = heard.stream()
                .filter(once -> once.presence() != Presence.ABSENT)
                .map(Once::mention)
                .toList();
        var present = here(severities).stream()
                .filter(once -> once.presence() == Presence.PRESENT)
                .map(Once::mention)
                .toList();
        var told = new SaidSeverities(pieces, notAbsent, present);
        var bySymptom = new LinkedHashMap<SymptomCode, List<Once>>();
        for (var once : heard) {
            bySymptom
                    .computeIfAbsent(code(once.mention()), none -> new ArrayList<>())
                    .add(once);
        }
        return bySymptom.values().stream()
                .map(all -> Heard.of(all, told).candidate(said))
                .toList();
    }

    private List<Once> here(List<Mention> all) {
        return all.stream()
                .filter(mention -> !scopes.isElsewhere(mention))
                .map(mention -> new Once(mention, scopes.reading(mention)))
                .toList();
    }
}
