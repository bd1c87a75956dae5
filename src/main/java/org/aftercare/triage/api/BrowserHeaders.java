package org.aftercare.triage.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * What every answer forbids a browser: to take it for another type, to run or load anything that is not ours, to show it in a
 * frame, and to tell others from where it came.
 */
final class BrowserHeaders {
    static final String POLICY = "Content-Security-Policy";

    /** For two years a browser that came by TLS does not come without. */
    private static final CharSequence BY_TLS_ONLY = HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");

    private static final String NEVER =
            "; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Nothing but the style of our own small pages. */
    private static final CharSequence NOTHING = HttpHeaders.createOptimized(
            "default-src 'none'; style-src '" + Page.STYLE_DIGEST + "'" + NEVER + "; sandbox");

    /** The page of the contract is a program; the two scripts that stand in it are named by their digests, which change with Quarkus. */
    private static final CharSequence OWN_SCRIPTS = HttpHeaders.createOptimized(
            "default-src 'none'; script-src 'self' 'sha256-29sEz0XFI1CWk0X1yZ7jWU1WIEhNIWZ8S6Os21fm/BY=' 'sha256-mLuDjInDZcXH9Gve6E4H2OwU3bbkaLfnDynms8797NQ='; style-src 'self'; img-src 'self' data:; connect-src 'self'"
                    + NEVER);

    private static final CharSequence POLICY_HEADER = HttpHeaders.createOptimized(POLICY);
    private static final CharSequence TYPE_HEADER = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence TYPE_AS_SAID = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_HEADER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence TRANSPORT_HEADER = HttpHeaders.createOptimized("Strict-Transport-Security");

    private BrowserHeaders() {}

    static void put(RoutingContext exchange) {
        var request = exchange.request();
        var headers = exchange.response().headers();
        var path = request.path();
        headers.set(POLICY_HEADER, path != null && path.startsWith("/docs") ? OWN_SCRIPTS : NOTHING);
        headers.set(TYPE_HEADER, TYPE_AS_SAID);
        headers.set(REFERRER_HEADER, NO_REFERRER);
        if (request.isSSL()) {
            headers.set(TRANSPORT_HEADER, BY_TLS_ONLY);
        }
    }
}
