package org.aftercare.triage.clinical;

/** The id of a rule, written `complication.name`. */
public record RuleId(String complication, String name) implements Comparable<RuleId> {
    public RuleId {
        Kebab.check(complication);
        Kebab.check(name);
    }

    /** Reads `complication.name`. */
    public static RuleId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("`" + text + "` is not of the form `complication.name`");
        }
        return new RuleId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(RuleId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return complication + "." + name;
    }
}
