package org.aftercare.triage.clinical;

/** One step on a symptom's own scale; `step` counts from 0, the least serious. */
public record Severity(String code, int step) {
    public Severity {
        Kebab.check(code);
    }
}
