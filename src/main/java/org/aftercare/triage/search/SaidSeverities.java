package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each word of severity to the symptom it most likely speaks of: in its segment, or else the one spoken of last. */
final class SaidSeverities {
    private static final int SENTENCES_BACK = 2;
    private static final int AHEAD = 20;

    private final List<Segment> segments;
    private final Mentions places;
    private final Map<Mention, List<Mention>> byMention = new HashMap<>();

    SaidSeverities(List<Segment> segments, Mentions places) {
        this.segments = segments;
        this.places = places;
    }

    /** The mentions of severities that belong to each mention of a symptom. */
    Map<Mention, List<Mention>> of(List<Mention> symptoms, List<Mention> severities) {
        var byPlace = new HashMap<Hit, List<Mention>>();
        severities.forEach(severity -> byPlace.computeIfAbsent(
                        new Hit("", severity.main().start(), severity.main().end()), none -> new ArrayList<>())
                .add(severity));
        byPlace.forEach((place, same) -> give(symptoms, same));
        return byMention;
    }

    private void give(List<Mention> symptoms, List<Mention> same) {
        int nearest = Integer.MAX_VALUE;
        for (var severity : same) {
            for (var symptom : symptoms) {
                nearest = Math.min(nearest, distance(symptom, severity));
            }
        }
        for (var severity : same) {
            for (var symptom : symptoms) {
                if (nearest < Integer.MAX_VALUE && distance(symptom, severity) == nearest) {
                    byMention
                            .computeIfAbsent(symptom, none -> new ArrayList<>())
                            .add(severity);
                }
            }
        }
    }

    /** The same for all in one segment, so that it is given to each of them. */
    private int distance(Mention symptom, Mention severity) {
        if (!symptom.meaning().symptom().equals(severity.meaning().symptom())) {
            return Integer.MAX_VALUE;
        }
        int of = places.segmentOf(symptom.main());
        int at = places.segmentOf(severity.main());
        int sentences = segments.get(at).sentence() - segments.get(of).sentence();
        if (of == at) {
            return 0;
        }
        if (of < at) {
            return sentences <= SENTENCES_BACK ? at - of : Integer.MAX_VALUE;
        }
        return sentences == 0 ? AHEAD + of - at : Integer.MAX_VALUE;
    }
}
