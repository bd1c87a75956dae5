package org.aftercare.triage.clinical;

/** The id of a rule, written `complication.name`. */
public record RuleId(String text) implements Comparable<RuleId> {
    public RuleId {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("`" + text + "` is not of the form `complication.name`");
        }
        Kebab.check(text.substring(0, dot));
        Kebab.check(text.substring(dot + 1));
    }

    public RuleId(String complication, String name) {
        this(complication + "." + name);
    }

    /** Reads `complication.name`. */
    public static RuleId parse(String text) {
        return new RuleId(text);
    }

    public String complication() {
        return text.substring(0, text.indexOf('.'));
    }

    @Override
    public int compareTo(RuleId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
