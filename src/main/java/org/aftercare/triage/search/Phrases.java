package org.aftercare.triage.search;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Phrases by name, of words and of groups of words; finds where each stands in what was said. */
final class Phrases {
    private static final Pattern ITEM = Pattern.compile("<([a-z0-9-]+)>|[^<]+");

    private final Words words;
    private final Known known;
    private final PhraseTree ofWords = new PhraseTree();
    private final PhraseTree withGroups = new PhraseTree();

    Phrases(Words words, Known known) {
        this.words = words;
        this.known = known;
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
            (items.stream().anyMatch(Phrases::isGroup) ? withGroups : ofWords).add(name, items);
        }
    }

    private Stream<String> stems(String text) {
        var all = words.of(text);
        return IntStream.range(0, all.size())
                .filter(i -> i == 0 || i == all.size() - 1 || !known.isFiller(all.get(i)))
                .mapToObj(i -> all.get(i).stem());
    }

    /** Everything that stands there; what stands within a phrase of the name given is not found by itself. */
    Hits in(Said said, String hiding) {
        var hits = new Hits(said.size());
        find(ofWords, said, hits);
        var hidden = new Cover(said.size(), hits.of(hiding));
        hits.removeIf(hit -> !hit.phrase().equals(hiding) && hidden.isPartOfLonger(hit));
        find(withGroups, said, hits);
        return hits;
    }

    private static void find(PhraseTree phrases, Said said, Hits hits) {
        var found = IntStream.range(0, said.size())
                .mapToObj(place -> phrases.at(place, said, hits))
                .toList();
        found.forEach(here -> here.forEach(hits::add));
    }
}
