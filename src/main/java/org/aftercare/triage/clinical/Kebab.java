package org.aftercare.triage.clinical;

/** The one spelling of ids: lower-case words and digits joined by single hyphens. */
public final class Kebab {
    private Kebab() {}

    static void check(String id) {
        if (!isSpelledRight(id)) {
            throw new IllegalArgumentException("`" + id + "` is not of the form `lower-case-words`");
        }
    }

    /** By hand: every code that is posted comes here, and a regular expression takes ten times as long. */
    public static boolean isSpelledRight(CharSequence id) {
        char before = '-';
        for (int i = 0; i < id.length(); i++) {
            char each = id.charAt(i);
            if (each == '-' ? before == '-' : !isWordCharacter(each)) {
                return false;
            }
            before = each;
        }
        return before != '-';
    }

    private static boolean isWordCharacter(char each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
    }
}
