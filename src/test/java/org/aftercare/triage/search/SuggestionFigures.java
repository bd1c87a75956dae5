package org.aftercare.triage.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.search.SaidSentences.Meant;
import org.aftercare.triage.search.SaidSentences.Sentence;

/** How well what was suggested agrees with what was meant, as shares of what each is a share of. */
final class SuggestionFigures {
    private final Map<String, int[]> counts = new TreeMap<>();
    private int sentences;

    static SuggestionFigures of(List<Sentence> sentences, SymptomSuggestions suggestions, Set<String> redFlags) {
        var figures = new SuggestionFigures();
        for (var sentence : sentences) {
            figures.count(sentence, suggestions.in("en", sentence.text()), redFlags);
        }
        return figures;
    }

    private void count(Sentence sentence, List<Candidate> candidates, Set<String> redFlags) {
        sentences++;
        var meant = sentence.found().stream().collect(Collectors.toMap(Meant::code, each -> each));
        var given = new HashMap<String, Candidate>();
        candidates.forEach(each -> given.put(each.reported().code().value(), each));
        given.forEach((code, candidate) -> {
            count("precision", meant.containsKey(code));
            count(
                    "precisionWithPresence",
                    is(meant.get(code), candidate.reported().presence()));
        });
        for (var each : sentence.found()) {
            var candidate = given.get(each.code());
            boolean isGiven = candidate != null;
            count("recall", isGiven);
            var presence = isGiven ? candidate.reported().presence() : null;
            if (each.presence() == Presence.ABSENT) {
                count("absentRight", presence == Presence.ABSENT);
                count("absentAsPresent", presence == Presence.PRESENT);
            } else if (redFlags.contains(each.code())) {
                count("redFlagRecall", isGiven && presence != Presence.ABSENT);
                count("redFlagAsAbsent", presence == Presence.ABSENT);
            }
            if (each.presence() == Presence.UNKNOWN) {
                count("unknownRight", presence == Presence.UNKNOWN);
            }
            if (each.severity().isPresent() && isGiven && presence == Presence.PRESENT) {
                var severity = candidate.reported().severity();
                count(
                        "severityRight",
                        severity != null
                                && severity.code().equals(each.severity().get()));
                count(
                        "severityWrong",
                        severity != null
                                && !severity.code().equals(each.severity().get()));
                count("severityTooMild", isMilder(severity, each.severity().get(), candidate));
            }
        }
        if (sentence.found().isEmpty()) {
            count("nothingRight", candidates.isEmpty());
        }
    }

    private static boolean isMilder(Severity given, String meant, Candidate candidate) {
        var severity = candidate.reported().symptom().severity(meant);
        return given != null
                && severity.isPresent()
                && given.step() < severity.get().step();
    }

    private static boolean is(Meant meant, Presence presence) {
        return meant != null && meant.presence() == presence;
    }

    private void count(String name, boolean holds) {
        var count = counts.computeIfAbsent(name, none -> new int[2]);
        count[0] += holds ? 1 : 0;
        count[1]++;
    }

    double share(String name) {
        var count = counts.getOrDefault(name, new int[] {0, 1});
        return (double) count[0] / count[1];
    }

    Map<String, String> readable() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> String.format(Locale.ROOT, "%.3f of %d", share(each.getKey()), each.getValue()[1]),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** What the safety report keeps, rounded to a tenth of a percent. */
    Map<String, Object> kept() {
        return Map.of(
                "sentences", sentences,
                "redFlagsFound", rounded("redFlagRecall"),
                "redFlagsDenied", rounded("redFlagAsAbsent"),
                "precision", rounded("precision"),
                "denialsRight", rounded("absentRight"));
    }

    private double rounded(String name) {
        return Math.round(share(name) * 1_000) / 1_000.0;
    }

    static List<Sentence> part(Predicate<Sentence> of) {
        return SaidSentences.ALL.stream().filter(of).toList();
    }
}
