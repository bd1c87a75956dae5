package org.aftercare.triage.clinical;

/** The id of a source document, such as `bupa-leg-angioplasty`. */
public record SourceId(String value) implements Comparable<SourceId> {
    public SourceId {
        Kebab.check(value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
