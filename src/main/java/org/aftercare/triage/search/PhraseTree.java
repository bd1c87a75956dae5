package org.aftercare.triage.search;

import java.util.ArrayList;
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
        private Map<String, Branch> next = Map.of();
        private List<String> names = List.of();

        /** There are thousands of branches, and little follows most of them: each takes no more room than it needs. */
        Branch after(String item) {
            if (next.isEmpty()) {
                next = new HashMap<>(2);
            }
            return next.computeIfAbsent(item, none -> new Branch());
        }

        void endWith(String name) {
            if (!names.contains(name)) {
                var more = new ArrayList<>(names);
                more.add(name);
                names = List.copyOf(more);
            }
        }
    }

    void add(String name, List<String> items) {
        var branch = root;
        for (var item : items) {
            branch = branch.after(item);
        }
        branch.endWith(name);
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
