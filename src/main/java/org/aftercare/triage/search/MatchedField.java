package org.aftercare.triage.search;

/** Which of a symptom's texts was matched. */
public enum MatchedField {
    NAME(1.2f),
    LAY_WORDS(1.0f),
    QUESTION(0.8f),
    SEVERITY(0.6f);

    private final float weight;

    MatchedField(float weight) {
        this.weight = weight;
    }

    /** How much it counts beside the others when the same words are found in it. */
    float weight() {
        return weight;
    }
}
