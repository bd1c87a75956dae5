package org.aftercare.triage.search;

/** The one text of a symptom that was matched best, as the guidance words it. */
public record Match(MatchedField field, String text) {}
