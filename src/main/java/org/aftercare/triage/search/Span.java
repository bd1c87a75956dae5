package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A piece of a text, in UTF-16 code units.
 *
 * @param end exclusive
 */
public record Span(int start, int end) {
    /** Where the hits stand, in the order of the text; pieces that touch become one. */
    static List<Span> of(List<Hit> hits, Said said) {
        var places = new BitSet();
        hits.forEach(hit -> places.set(hit.start(), hit.end()));
        var spans = new ArrayList<Span>();
        for (int from = places.nextSetBit(0); from >= 0; ) {
            int to = places.nextClearBit(from);
            spans.add(said.span(from, to));
            from = places.nextSetBit(to);
        }
        return spans;
    }
}
