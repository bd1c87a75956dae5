package org.aftercare.triage.clinical;

import java.util.regex.Pattern;

/** The one spelling of ids: lower-case words and digits joined by single hyphens. */
final class Kebab {
    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Kebab() {}

    static void check(String id) {
        if (!WORDS.matcher(id).matches()) {
            throw new IllegalArgumentException("`" + id + "` is not of the form `lower-case-words`");
        }
    }
}
