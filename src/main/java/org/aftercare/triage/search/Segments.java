package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Set;
import org.aftercare.triage.search.Segment.Join;
import org.aftercare.triage.text.Cue;
import org.jspecify.annotations.Nullable;

/** Takes what was said apart at the ends of sentences, at turns such as a but, at commas and at joining words. */
final class Segments {
    private final Said said;
    private final Hits hits;
    private final BitSet telling = new BitSet();
    private final BitSet inside = new BitSet();

    Segments(Said said, Hits hits, Set<String> telling) {
        this.said = said;
        this.hits = hits;
        for (int place = 0; place < said.size(); place++) {
            for (var hit : hits.startingAt(place)) {
                inside.set(hit.start() + 1, Math.max(hit.start() + 1, hit.end()));
                if (telling.contains(hit.phrase())) {
                    this.telling.set(hit.start());
                }
            }
        }
    }

    /** Each piece by itself. */
    Pieces cut() {
        var cut = new ArrayList<Segment>();
        int start = 0;
        var before = Join.SENTENCE;
        int sentence = 0;
        for (int place = 1; place <= said.size(); place++) {
            var join = place == said.size() ? Join.SENTENCE : joinAt(place);
            if (join != null) {
                cut.add(new Segment(start, place, before, startsAnew(start), sentence));
                start = place;
                before = join;
                sentence += join == Join.SENTENCE ? 1 : 0;
            }
        }
        return new Pieces(cut);
    }

    private @Nullable Join joinAt(int place) {
        if (said.isSentenceBefore(place)) {
            return Join.SENTENCE;
        }
        if (inside.get(place)) {
            return null;
        }
        if (stands(Cue.TURN, place)) {
            return Join.TURN;
        }
        if (stands(Cue.OR, place)) {
            return Join.OR;
        }
        if (stands(Cue.AND, place)) {
            return Join.AND;
        }
        return said.isCommaBefore(place) ? Join.COMMA : null;
    }

    private boolean stands(Cue cue, int place) {
        return place < said.size()
                && hits.startingAt(place).stream().anyMatch(hit -> hit.phrase().equals(cue.id()));
    }

    private boolean startsAnew(int start) {
        boolean isJoined = stands(Cue.AND, start) || stands(Cue.OR, start) || stands(Cue.TURN, start);
        return stands(Cue.STARTS_ANEW, isJoined ? start + 1 : start);
    }

    /** What says nothing of a symptom belongs to what stands beside it: to what follows, or else to what was before. */
    Pieces joined(Pieces cut) {
        var joined = new ArrayList<Segment>();
        for (int i = 0; i < cut.size(); i++) {
            var segment = cut.get(i);
            while (!tells(segment)
                    && i + 1 < cut.size()
                    && !cut.get(i + 1).before().isEnd()) {
                i++;
                segment = segment.until(cut.get(i));
            }
            boolean isTail =
                    !tells(segment) && !joined.isEmpty() && !segment.before().isEnd();
            if (isTail) {
                segment = joined.remove(joined.size() - 1).until(segment);
            }
            joined.add(segment);
        }
        return new Pieces(joined);
    }

    private boolean tells(Segment segment) {
        int next = telling.nextSetBit(segment.start());
        return next >= 0 && next < segment.end();
    }
}
