package org.aftercare.triage.text;

import java.util.Locale;

/** What words of what was said can do to the symptoms beside them; the words themselves are guidance, for each language. */
public enum Cue {
    /** Looks like a symptom or like another cue, and is neither. */
    NEITHER,
    /** May stand between the words of a phrase. */
    FILLER,
    /** Denies what follows. */
    DENIES,
    /** Denies what follows, and with it a list of more. */
    DENIES_LIST,
    /** Denies what stands right before it. */
    DENIES_BEFORE,
    /** Says that what is denied before it, or behind it in the same piece, may be there all the same. */
    TAKES_BACK,
    /** Makes uncertain what follows. */
    DOUBTS,
    /** Makes uncertain what stands before it. */
    DOUBTS_BEFORE,
    /** Says that the sentence is not about the patient as he or she is now. */
    NOT_NOW,
    /** Says that what follows is only warned of. */
    WARNED_OF,
    /** Ends what was denied, doubted or told of others. */
    TURN,
    /** Joins one thing to another. */
    AND,
    /** Joins one thing to another that is denied together with it. */
    OR,
    /** Begins a new statement after a joining word or a comma. */
    STARTS_ANEW,
    /** May stand between a word that denies and what it denies. */
    BRIDGE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As the guidance writes it. */
    public String id() {
        return id;
    }
}
