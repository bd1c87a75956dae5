package org.aftercare.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/**
 * A caller who may not call an operation is refused where all problems are answered. Quarkus would see to it too, but it looks up the
 * address among all operations first, in an index made anew for every request, for a name that our metrics know already.
 */
@Singleton
public final class LateRefusals {
    private static final BiConsumer<RoutingContext, Throwable> TO_PROBLEMS = LateRefusals::fail;

    /** After the filter of the same priority that tells who calls, and before the one that makes the index. */
    void register(@Observes Filters filters) {
        filters.register(LateRefusals::instead, SecurityHandlerPriorities.AUTHENTICATION);
    }

    private static void instead(RoutingContext exchange) {
        exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, TO_PROBLEMS);
        exchange.next();
    }

    private static void fail(RoutingContext exchange, Throwable failure) {
        if (!exchange.failed()) {
            exchange.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    }
}
