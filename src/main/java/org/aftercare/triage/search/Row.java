package org.aftercare.triage.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Hits in the order of their places, of which those near a place are found without looking at all others. */
record Row(List<Hit> hits) {
    /** The first that begins at a place or behind it. */
    Optional<Hit> firstFrom(int place) {
        int index = indexFrom(place);
        return index < hits.size() ? Optional.of(hits.get(index)) : Optional.empty();
    }

    private int indexFrom(int place) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The nearest to a place that will do, of those that begin within; of two as near, the one before it. */
    Optional<Hit> nearest(int place, int from, int to, Predicate<Hit> willDo) {
        int middle = indexFrom(place);
        var after = first(middle, 1, hit -> hit.start() >= to, willDo);
        var before = first(middle - 1, -1, hit -> hit.start() < from, willDo);
        boolean isBeforeNearer = after.isEmpty()
                || (before.isPresent()
                        && place - before.get().start() <= after.get().start() - place);
        return isBeforeNearer ? before : after;
    }

    private Optional<Hit> first(int index, int step, Predicate<Hit> isOutside, Predicate<Hit> willDo) {
        for (int i = index; i >= 0 && i < hits.size() && !isOutside.test(hits.get(i)); i += step) {
            if (willDo.test(hits.get(i))) {
                return Optional.of(hits.get(i));
            }
        }
        return Optional.empty();
    }
}
