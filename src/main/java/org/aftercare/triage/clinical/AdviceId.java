package org.aftercare.triage.clinical;

/** The id of a piece of advice, such as `press-firmly`. */
public record AdviceId(String value) implements Comparable<AdviceId> {
    public AdviceId {
        Kebab.check(value);
    }

    @Override
    public int compareTo(AdviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
