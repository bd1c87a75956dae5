package org.aftercare.triage.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.clinical.Urgency;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The exported rules as a decision table of DMN, run by Drools as it comes. */
final class DmnPeer implements Peer {
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnPeer(ExportedRules rules) {
        var table = new DmnTable(rules).xml().getBytes(StandardCharsets.UTF_8);
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(table)))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public Urgency urgency(Map<String, Object> inputs) {
        var context = runtime.newContext();
        inputs.forEach(context::set);
        var decided = runtime.evaluateAll(model, context).getDecisionResultByName(DmnTable.DECISION);
        if (!(decided.getResult() instanceof Number level)) {
            throw new IllegalStateException(decided.getMessages().toString());
        }
        return ExportedRules.LEVELS.get(level.intValue());
    }
}
