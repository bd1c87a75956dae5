package org.aftercare.triage.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The known words most like a misspelt one. */
public final class Nearest {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.8;
    private static final int AT_MOST = 3;

    private Nearest() {}

    /** At most three, the most alike first; none when nothing is alike. */
    public static List<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(each -> similarity(word, each) >= ALIKE)
                .sorted(Comparator.comparingDouble((String each) -> similarity(word, each))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(AT_MOST)
                .toList();
    }

    /** The end of a message that names the nearest words, or nothing. */
    public static String hint(String word, Collection<String> known) {
        var nearest = to(word, known);
        return nearest.isEmpty()
                ? ""
                : "; nearest: " + nearest.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    }

    private static double similarity(String word, String other) {
        return SIMILARITY.apply(word, other);
    }
}
