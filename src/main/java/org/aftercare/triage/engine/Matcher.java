package org.aftercare.triage.engine;

import java.util.List;
import java.util.function.ToIntFunction;
import org.aftercare.triage.clinical.Symptom;

/** Tells in which ways of reading a report a condition holds: a condition with its symptoms looked up beforehand. */
interface Matcher {
    int ways(Reading reading);

    static Matcher[] ofEach(List<Condition> conditions, ToIntFunction<Symptom> places, Purpose purpose) {
        return conditions.stream()
                .map(condition -> condition.matcher(places, purpose))
                .toArray(Matcher[]::new);
    }
}
