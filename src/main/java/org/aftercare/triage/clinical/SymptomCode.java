package org.aftercare.triage.clinical;

/** The catalogue code of a symptom, such as `leg-coldness`. */
public record SymptomCode(String value) implements Comparable<SymptomCode> {
    public SymptomCode {
        Kebab.check(value);
    }

    @Override
    public int compareTo(SymptomCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
