package org.aftercare.triage.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation with a bug, in tests only; its exception is one that a careless mapper would blame on the caller. */
@Path(FaultyResource.PATH)
@PermitAll
public final class FaultyResource {
    static final String PATH = "/faulty";

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalArgumentException("the value " + Mistake.PLANTED + " is not allowed");
    }
}
