package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A body that was valid until one bound of it was broken.
 *
 * @param keyword the keyword of the schema that is not kept
 * @param holder the place whose schema has the keyword, with `*` for every item of a list
 * @param place where the body is wrong now, as a JSON Pointer
 */
record BrokenBound(String keyword, String holder, String place, JsonNode body) {
    String bound() {
        return keyword + " of `" + holder + "`";
    }
}
