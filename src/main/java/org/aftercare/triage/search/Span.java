package org.aftercare.triage.search;

/**
 * A piece of a text, in UTF-16 code units.
 *
 * @param end exclusive
 */
public record Span(int start, int end) {}
