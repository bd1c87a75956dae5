package org.aftercare.triage.proof;

/** What is promised of every report. */
public enum Property {
    TOTAL("every valid report gets an answer, and something decides it"),
    MONOTONE("a symptom added, worse or more certain, or a contact before, never makes the answer milder"),
    FLOOR("each symptom leads at least to what the clinical basis says, whatever else is reported"),
    UNKNOWN("what is unknown lies between absent and present, and a red flag that is unknown is never self-care"),
    UNEXPLAINED("a symptom that no rule explains is never self-care"),
    BOUNDS("the answer lies within its bounds, and each bound is reached by settling what is open"),
    WEIGHT("every rule decides somewhere, every part of a condition matters, every severity is read"),
    ORDER("order, locale, time zone and charset change no byte"),
    TIMED("a timed rule changes at its limits and nowhere else"),
    INTERVIEW(
            "an interview ends with the answer that all it could still ask about would get, or at an ambulance; in self-care only when "
                    + "every red flag was asked about");

    private final String promise;

    Property(String promise) {
        this.promise = promise;
    }

    public String promise() {
        return promise;
    }
}
