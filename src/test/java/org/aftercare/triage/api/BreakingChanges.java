package org.aftercare.triage.api;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** What in a contract breaks the clients of an earlier one; both as OpenAPI 3.0.3 in YAML. */
final class BreakingChanges {
    private BreakingChanges() {}

    static List<String> between(String earlier, String later) {
        var breaking = new ArrayList<String>();
        var changes = OpenApiCompare.fromContents(earlier, later);
        changes.getMissingEndpoints()
                .forEach(gone -> breaking.add(gone.getMethod() + " " + gone.getPathUrl() + " is gone"));
        changes.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .forEach(operation -> breaking.add(
                        operation.getHttpMethod() + " " + operation.getPathUrl() + " changed incompatibly"));
        if (changes.isIncompatible() && breaking.isEmpty()) {
            breaking.add("the contract changed incompatibly");
        }
        return breaking;
    }
}
