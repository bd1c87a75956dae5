package org.aftercare.triage.engine;

/** Hears of each rule that is a reason for the answer. */
interface Reasons {
    /** Where nobody asks why. */
    Reasons UNHEARD = (rule, ways, said) -> {};

    /** The rule applies in these ways; this symptom led to it. */
    void add(RuleMatcher rule, int ways, Said said);
}
