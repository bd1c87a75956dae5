package org.aftercare.triage.search;

/**
 * A word of a text.
 *
 * @param form as it was written, in lower case and without accents and apostrophes
 * @param stem what it has in common with its other forms
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it has ended
 */
record Word(String form, String stem, int start, int end) {}
