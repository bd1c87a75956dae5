package org.aftercare.triage.records;

import org.jspecify.annotations.Nullable;

/**
 * By what a decision is found again.
 *
 * @param request the id of the request, which the caller has too; calls of one trace share it
 * @param position the place of the report among those of the request, where it came with others
 */
public record DecisionId(String request, @Nullable Long position) {
    /** Of the only report in its request. */
    public static DecisionId of(String request) {
        return new DecisionId(request, null);
    }
}
