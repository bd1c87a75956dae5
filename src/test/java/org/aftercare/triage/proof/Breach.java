package org.aftercare.triage.proof;

/** One way a promise is broken, with a smallest report where there is one. */
public record Breach(Property property, String what) {
    @Override
    public String toString() {
        return property + ": " + what;
    }
}
