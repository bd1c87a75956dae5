package org.aftercare.triage.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.text.Ago;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time since the procedure in which no rule begins to apply or ceases to. Its beginning stands for it: of what is
 * allowed by then it gives the most careful reading.
 *
 * @param to excluded; none for the last stretch
 */
record Stretch(Duration from, @Nullable Duration to) {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /** The stretches between limits that are in order. */
    static List<Stretch> between(List<Duration> limits) {
        var stretches = new ArrayList<Stretch>();
        var from = Duration.ZERO;
        for (var limit : limits) {
            stretches.add(new Stretch(from, limit));
            from = limit;
        }
        stretches.add(new Stretch(from, null));
        return stretches;
    }

    String text(Sentences sentences) {
        if (to == null) {
            return sentences.sentence(Keys.ago(Ago.AT_LEAST), "from", words(from, sentences));
        }
        if (from.isZero()) {
            return sentences.sentence(Keys.ago(Ago.LESS_THAN), "to", words(to, sentences));
        }
        return sentences
                .sentence(Keys.ago(Ago.BETWEEN), "from", words(from, sentences))
                .replace("{to}", words(to, sentences));
    }

    private static String words(Duration time, Sentences sentences) {
        if (time.compareTo(TWO_DAYS) >= 0 && time.equals(Duration.ofDays(time.toDays()))) {
            return sentences.sentence(Keys.ago(Ago.DAYS), "number", Long.toString(time.toDays()));
        }
        return time.equals(Duration.ofHours(time.toHours()))
                ? sentences.sentence(Keys.ago(Ago.HOURS), "number", Long.toString(time.toHours()))
                : sentences.sentence(Keys.ago(Ago.MINUTES), "number", Long.toString(time.toMinutes()));
    }
}
