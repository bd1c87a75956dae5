package org.aftercare.triage.search;

/**
 * A word of a text.
 *
 * @param form as it was written, in lower case and without accents and apostrophes
 * @param stem what it has in common with its other forms
 */
record Word(String form, String stem) {}
