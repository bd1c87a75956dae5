package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Phrases by name, of words and of groups of words; finds where each stands in what was said. */
final class Phrases {
    private static final Pattern ITEM = Pattern.compile("<([a-z0-9-]+)>|[^<]+");
    private static final int NOWHERE = -1;

    private final Words words;
    private final Set<String> fillers;
    private final Map<String, List<Phrase>> ofWords = new HashMap<>();
    private final Map<String, List<Phrase>> withGroups = new HashMap<>();

    /** One way to say it: the stem of a word, or the name of a group, at each place. */
    private record Phrase(String name, List<String> items) {}

    Phrases(Words words, Set<String> fillers) {
        this.words = words;
        this.fillers = fillers;
    }

    /** The name of a group as phrases have it. */
    static String group(String name) {
        return "<" + name + ">";
    }

    static boolean isGroup(String item) {
        return item.startsWith("<");
    }

    /** A phrase of which every word counts, except fillers within it: there, any others may stand as well. */
    void add(String name, String phrase) {
        var items = ITEM.matcher(phrase)
                .results()
                .flatMap(item -> item.group(1) == null ? stems(item.group()) : Stream.of(group(item.group(1))))
                .toList();
        if (!items.isEmpty()) {
            var phrases = items.stream().anyMatch(Phrases::isGroup) ? withGroups : ofWords;
            phrases.computeIfAbsent(items.get(0), none -> new ArrayList<>()).add(new Phrase(name, items));
        }
    }

    private Stream<String> stems(String text) {
        var all = words.of(text);
        return IntStream.range(0, all.size())
                .filter(i -> i == 0
                        || i == all.size() - 1
                        || !fillers.contains(all.get(i).form()))
                .mapToObj(i -> all.get(i).stem());
    }

    /** Everything that stands there; what stands within a phrase of the name given is not found by itself. */
    Hits in(Said said, String hiding) {
        var hits = new Hits(said.size());
        for (int place = 0; place < said.size(); place++) {
            for (var stem : said.meant(place)) {
                add(ofWords.getOrDefault(stem, List.of()), said, place, hits);
            }
        }
        hits.removeWithin(hiding);
        for (int place = 0; place < said.size(); place++) {
            for (var stem : said.meant(place)) {
                add(withGroups.getOrDefault(stem, List.of()), said, place, hits);
            }
            for (var hit : List.copyOf(hits.startingAt(place))) {
                add(withGroups.getOrDefault(hit.phrase(), List.of()), said, place, hits);
            }
        }
        return hits;
    }

    private static void add(List<Phrase> phrases, Said said, int place, Hits hits) {
        for (var phrase : phrases) {
            int end = end(phrase.items(), 0, place, said, hits);
            if (end != NOWHERE) {
                hits.add(new Hit(phrase.name(), place, end));
            }
        }
    }

    /** Where the items from this one on have ended, at the furthest, when they stand from this place on. */
    private static int end(List<String> items, int item, int from, Said said, Hits hits) {
        if (item == items.size()) {
            return from;
        }
        for (int place = from; place < said.size(); place++) {
            if (item > 0 && (said.isSentenceBefore(place) || said.isCommaBefore(place))) {
                return NOWHERE;
            }
            int end = endAt(items, item, place, said, hits);
            if (end != NOWHERE || item == 0 || !said.isFiller(place)) {
                return end;
            }
        }
        return NOWHERE;
    }

    private static int endAt(List<String> items, int item, int place, Said said, Hits hits) {
        var wanted = items.get(item);
        if (!isGroup(wanted)) {
            return said.meant(place).contains(wanted) ? end(items, item + 1, place + 1, said, hits) : NOWHERE;
        }
        int furthest = NOWHERE;
        for (var hit : List.copyOf(hits.startingAt(place))) {
            if (hit.phrase().equals(wanted)) {
                furthest = Math.max(furthest, end(items, item + 1, hit.end(), said, hits));
            }
        }
        return furthest;
    }
}
