package org.aftercare.triage.api;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** What in a contract breaks the clients of an earlier one; both as OpenAPI 3.0.3 in YAML. */
final class BreakingChanges {
    private static final YAMLMapper YAML = new YAMLMapper();

    private BreakingChanges() {}

    static List<String> between(String earlier, String later) throws IOException {
        var breaking = new ArrayList<String>();
        RemovedRequestFields.between(YAML.readTree(earlier), YAML.readTree(later))
                .forEach(field -> breaking.add(field + " is gone from the request"));
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
