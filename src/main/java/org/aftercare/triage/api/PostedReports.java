package org.aftercare.triage.api;

import java.util.List;

/**
 * Reports posted together, each still as it was sent: what is wrong with one must not harm another.
 *
 * @param texts one JSON value each
 */
record PostedReports(List<String> texts) {
    static final int MOST = 500;
    static final int MAX_BYTES = 262_144;

    /** Whether such are posted to this address, with or without a query. */
    static boolean areAt(String path) {
        return path.startsWith("/v1/triage/batch");
    }
}
