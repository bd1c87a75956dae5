package org.aftercare.triage.clinical;

/** One thing a source says; `section` is its place there: a heading, or a description of the paragraph. */
public record Statement(StatementId id, String section) {}
