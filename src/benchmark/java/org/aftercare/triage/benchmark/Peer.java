package org.aftercare.triage.benchmark;

import java.util.Map;
import org.aftercare.triage.clinical.Urgency;

/** Another engine with the exported rules; it gives the level, and nothing else. */
interface Peer {
    Urgency urgency(Map<String, Object> inputs);

    /** Each way in which one is used. */
    enum Kind {
        DMN,
        CEL_BY_RULE,
        CEL,
        CEL_PLANNED;

        Peer of(ExportedRules rules) {
            return switch (this) {
                case DMN -> new DmnPeer(rules);
                case CEL_BY_RULE -> CelPeer.ofEachRule(rules);
                case CEL -> CelPeer.ofOneExpression(rules);
                case CEL_PLANNED -> CelPeer.planned(rules);
            };
        }

        String title() {
            return switch (this) {
                case DMN -> "Drools DMN, a decision table";
                case CEL_BY_RULE -> "CEL, an expression for each row";
                case CEL -> "CEL, one expression";
                case CEL_PLANNED -> "CEL, one expression, planned";
            };
        }
    }
}
