package org.aftercare.triage.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases that begin alike share their beginning, so that a text is followed once however many there are. */
final class PhraseTree {
    /** Nobody says more between two words of a phrase, and a text of nothing else is still read quickly. */
    private static final int MOST_FILLERS = 4;

    private final Branch root = new Branch();

    /** What may follow, each the stem of a word or the name of a group, and the names of the phrases that end here. */
    private static final class Branch {
        private final Map<String, Branch> next = new HashMap<>();
        private final Set<String> names = new LinkedHashSet<>();
    }

    void add(String name, List<String> items) {
        var branch = root;
        for (var item : items) {
            branch = branch.next.computeIfAbsent(item, none -> new Branch());
        }
        branch.names.add(name);
    }

    /** Everything that begins at a place. */
    Set<Hit> at(int place, Said said, Hits groups) {
        var walk = new Walk(said, groups, place, new LinkedHashSet<>());
        walk.step(root, place);
        return walk.found();
    }

    /** One way through a text from where a phrase may begin. */
    private record Walk(Said said, Hits groups, int start, Set<Hit> found) {
        void arrive(Branch branch, int end) {
            branch.names.forEach(name -> found.add(new Hit(name, start, end)));
            if (branch.next.isEmpty()) {
                return;
            }
            for (int place = end; place <= end + MOST_FILLERS && !said.isBreakBefore(place); place++) {
                step(branch, place);
                if (!said.isFiller(place)) {
                    return;
                }
            }
        }

        void step(Branch branch, int place) {
            for (var stem : said.meant(place)) {
                follow(branch, stem, place + 1);
            }
            for (var group : groups.startingAt(place)) {
                follow(branch, group.phrase(), group.end());
            }
        }

        private void follow(Branch branch, String item, int end) {
            var next = branch.next.get(item);
            if (next != null) {
                arrive(next, end);
            }
        }
    }
}
