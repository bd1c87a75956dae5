package org.aftercare.triage.api;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Rule;

/** The JSON of a reason before and after its facts. */
record AroundFacts(SerializableString before, SerializableString after) {
    private static final String NO_FACTS = "\"facts\":[";

    static AroundFacts of(Reason reason, Wording wording) {
        var rule = new Reason(reason.rule(), reason.urgency(), reason.decides(), List.of());
        var json = Part.of(ReasonJson.of(rule, wording)).json().getValue();
        int facts = json.indexOf(NO_FACTS) + NO_FACTS.length();
        return new AroundFacts(
                new SerializedString(json.substring(0, facts)), new SerializedString(json.substring(facts)));
    }

    /** All that a reason says beside its facts depends on. */
    record Key(Rule rule, Urgency urgency, boolean decides) {
        static Key of(Reason reason) {
            return new Key(reason.rule(), reason.urgency(), reason.decides());
        }

        /** By the rule's id: a whole rule would take longer to hash than to write. */
        @Override
        public int hashCode() {
            return rule.id().hashCode() * 31 + urgency.hashCode() * 2 + Boolean.hashCode(decides);
        }
    }
}
