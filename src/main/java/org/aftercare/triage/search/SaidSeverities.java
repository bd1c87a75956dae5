package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.SymptomCode;

/** Gives each word of severity to the symptom it most likely speaks of: in its segment, or else the one spoken of last. */
final class SaidSeverities {
    private static final int SENTENCES_BACK = 2;
    private static final int AHEAD = 20;

    private final Pieces pieces;
    private final Map<SymptomCode, TreeSet<Integer>> spokenIn = new HashMap<>();
    private final Map<SymptomCode, Map<Integer, List<Mention>>> given = new HashMap<>();

    /** A segment that speaks of a symptom, and how far it is from a word of severity. */
    private record Near(Mention severity, int segment, int distance) {}

    SaidSeverities(Pieces pieces, List<Mention> symptoms, List<Mention> severities) {
        this.pieces = pieces;
        for (var mention : symptoms) {
            spokenIn.computeIfAbsent(code(mention), none -> new TreeSet<>()).add(pieces.of(mention.main()));
        }
        var byPlace = new TreeMap<Integer, Map<Integer, List<Mention>>>();
        severities.forEach(severity -> byPlace.computeIfAbsent(severity.main().start(), none -> new TreeMap<>())
                .computeIfAbsent(severity.main().end(), none -> new ArrayList<>())
                .add(severity));
        byPlace.values().forEach(byEnd -> byEnd.values().forEach(this::give));
    }

    /** The severities told of a symptom where it was mentioned. */
    List<Mention> of(List<Mention> mentions) {
        var told = given.getOrDefault(code(mentions.get(0)), Map.of());
        return mentions.stream()
                .map(mention -> pieces.of(mention.main()))
                .distinct()
                .flatMap(segment -> told.getOrDefault(segment, List.of()).stream())
                .toList();
    }

    private static SymptomCode code(Mention mention) {
        return mention.meaning().symptom().code();
    }

    /** The same words to whichever is nearest, and to all that are as near. */
    private void give(List<Mention> same) {
        var near = same.stream().flatMap(this::near).toList();
        int nearest = near.stream().mapToInt(Near::distance).min().orElse(0);
        for (var each : near) {
            if (each.distance() == nearest) {
                given.computeIfAbsent(code(each.severity()), none -> new HashMap<>())
                        .computeIfAbsent(each.segment(), none -> new ArrayList<>())
                        .add(each.severity());
            }
        }
    }

    private Stream<Near> near(Mention severity) {
        int at = pieces.of(severity.main());
        var segments = spokenIn.getOrDefault(code(severity), new TreeSet<>());
        var before = Stream.ofNullable(segments.floor(at))
                .filter(of -> sentences(of, at) <= SENTENCES_BACK)
                .map(of -> new Near(severity, of, at - of));
        var after = Stream.ofNullable(segments.higher(at))
                .filter(of -> sentences(of, at) == 0)
                .map(of -> new Near(severity, of, AHEAD + of - at));
        return Stream.concat(before, after);
    }

    private int sentences(int from, int to) {
        return pieces.get(to).sentence() - pieces.get(from).sentence();
    }
}
