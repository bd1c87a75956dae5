package org.aftercare.triage.api;

/**
 * What is put into the same words wherever it occurs in answers: it holds codes of the guidance and nothing of a caller's own, so
 * there are only so many of them.
 */
interface Repeated<T> {
    /** Its words; they may hold lists, but no parts. */
    T in(Wording wording);
}
