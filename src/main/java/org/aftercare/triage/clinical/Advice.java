package org.aftercare.triage.clinical;

/** Something the patient can do now. */
public record Advice(AdviceId id, AdviceKind kind, Basis basis) {}
