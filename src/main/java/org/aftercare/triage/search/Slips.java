package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The known words that are one slip away from a misspelt one and begin alike. Each is kept under what is left of it without any one
 * letter, so that looking a word up takes as many steps as it has letters, however many words are known.
 */
final class Slips {
    private final Map<String, List<Word>> byRemnant = new HashMap<>();
    private final Set<String> forms = new HashSet<>();

    void add(Word word) {
        if (forms.add(word.form())) {
            remnants(word.form())
                    .forEach(remnant -> byRemnant
                            .computeIfAbsent(remnant, none -> new ArrayList<>())
                            .add(word));
        }
    }

    /** The stems that may have been meant. */
    Stream<String> stemsBeside(String form) {
        return remnants(form)
                .flatMap(remnant -> byRemnant.getOrDefault(remnant, List.of()).stream())
                .filter(word -> isOneSlip(form, word.form()))
                .map(Word::stem);
    }

    /** The word itself, and the word without each of its letters but the first, which is hardly ever the slip. */
    private static Stream<String> remnants(String form) {
        return IntStream.rangeClosed(1, form.length())
                .mapToObj(at -> at == form.length() ? form : form.substring(0, at) + form.substring(at + 1))
                .distinct();
    }

    /** Whether a letter is missing, too much, another one, or has changed places with the next. */
    private static boolean isOneSlip(String one, String other) {
        int more = one.length() - other.length();
        int same = sameFromTheStart(one, other);
        return switch (more) {
            case 1 -> endsAlike(one, same + 1, other, same);
            case -1 -> endsAlike(one, same, other, same + 1);
            case 0 -> same == one.length() || endsAlike(one, same + 1, other, same + 1) || isSwapped(one, other, same);
            default -> false;
        };
    }

    private static int sameFromTheStart(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && endsAlike(one, at + 2, other, at + 2);
    }

    private static boolean endsAlike(String one, int ofOne, String other, int ofOther) {
        return one.substring(ofOne).equals(other.substring(ofOther));
    }
}
