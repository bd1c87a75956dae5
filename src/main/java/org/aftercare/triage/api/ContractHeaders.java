package org.aftercare.triage.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.access.Credentials;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers of the contract, in and out. */
final class ContractHeaders {
    private static final String ACCEPT_LANGUAGE = "Accept-Language";
    private static final String CORRELATION = "X-Correlation-Id";
    private static final String CORRELATION_FORM = "^[A-Za-z0-9._:-]{1,64}$";
    private static final int LONGEST = 8192;

    private ContractHeaders() {}

    static Map<String, Header> all() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put(
                HttpHeaders.ALLOW,
                header("The methods the address takes.", text("^[A-Z, ]{1,64}$", 64), "GET, HEAD, OPTIONS"));
        headers.put(
                "Cache-Control",
                header(
                        "`no-store` for assessments, searches and problems; other reads stay fresh for five minutes, in shared caches only where anyone may read.",
                        text("^[a-z0-9=, -]{1,64}$", 64),
                        "no-store"));
        headers.put(
                "Content-Language",
                header("The language of the sentences in the answer (BCP 47).", text("^[A-Za-z-]{2,16}$", 16), "en"));
        headers.put(
                LifecycleHeaders.DEPRECATION,
                header(
                                "Since when this version of the contract is deprecated (RFC 9745), in seconds since 1970; left out until the operator has announced it.",
                                text("^@-?[0-9]{1,19}$", 21),
                                "@1798761600")
                        .required(false));
        headers.put(
                "ETag",
                header(
                        "Changes when the service, the guidance, the language or the day (in UTC) does; send it as `If-None-Match` to the same address.",
                        text("^W/\"[a-zA-Z0-9-]{1,64}\"$", 68),
                        "W/\"0f3c\""));
        headers.put(
                RateLimit.HEADER,
                header(
                                "What is left to the client: `r` calls for `t` seconds (draft-ietf-httpapi-ratelimit-headers); left out where the operator has set no quota.",
                                text("^\"client\";r=[0-9]{1,19};t=[0-9]{1,19}$", 64),
                                "\"client\";r=599;t=42")
                        .required(false));
        headers.put(
                RateLimit.POLICY_HEADER,
                header(
                                "The quota of the client: `q` calls in `w` seconds; each report of a batch counts as one more; left out where the operator has set none.",
                                text("^\"client\";q=[0-9]{1,19};w=[0-9]{1,19}$", 64),
                                "\"client\";q=600;w=60")
                        .required(false));
        headers.put(
                HttpHeaders.RETRY_AFTER,
                header("After how many seconds to send the request again.", text("^[0-9]{1,19}$", 19), "1"));
        headers.put(
                LifecycleHeaders.SUNSET,
                header(
                                "When this version of the contract ends (RFC 8594), as an HTTP date; left out until the operator has announced it.",
                                text("^[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT$", 29),
                                "Thu, 1 Jul 2027 00:00:00 GMT")
                        .required(false));
        headers.put(
                "Vary",
                header(
                        "The request headers the answer depends on.",
                        text("^[A-Za-z, -]{1,128}$", 128),
                        "Accept, Accept-Language"));
        headers.put(
                HttpHeaders.WWW_AUTHENTICATE,
                header(
                        "How a caller can be known; which of these this service takes, its operator says.",
                        text("^[A-Za-z0-9=, \"-]{1,128}$", 128),
                        Credentials.CHALLENGE));
        headers.put(
                CORRELATION,
                header("The caller's id, if it was well-formed.", text(CORRELATION_FORM, 64), "call-7731")
                        .required(false));
        headers.put(
                "X-Request-Id",
                header(
                        "The trace id of a well-formed `traceparent`, or a new id: unique to the exchange only if each sends a trace of its own, or none. Faults are logged under it.",
                        text("^[0-9a-f]{32}$", 32),
                        "4bf92f3577b34da6a3ce929d0e0e4736"));
        return headers;
    }

    static Map<String, Parameter> parameters() {
        var parameters = new LinkedHashMap<String, Parameter>();
        parameters.put(
                "If-None-Match",
                parameter(
                        "If-None-Match",
                        "ETags of answers at hand; 304 when one is still fresh.",
                        anything(),
                        "W/\"0f3c\""));
        parameters.put(
                CORRELATION,
                parameter(
                        CORRELATION,
                        "An id of the caller's own, never anything personal. It comes back when it is 1 to 64 letters, digits, dots, underscores, colons or hyphens, and is passed over otherwise.",
                        anything(),
                        "call-7731"));
        parameters.put(
                "traceparent",
                parameter(
                        "traceparent",
                        "W3C Trace Context, such as the example; its trace id becomes `X-Request-Id`. Passed over when it is not well-formed.",
                        anything(),
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        return parameters;
    }

    static List<String> parametersOf(String path, HttpMethod method) {
        var names = new ArrayList<>(List.of("X-Correlation-Id", "traceparent"));
        if (isRead(path, method)) {
            names.add("If-None-Match");
        }
        return names;
    }

    /** What an operation sends with every answer, also with problems. */
    static List<String> headersOf(String path) {
        var names = new ArrayList<>(List.of(
                "X-Request-Id",
                "X-Correlation-Id",
                "Vary",
                "Cache-Control",
                RateLimit.POLICY_HEADER,
                RateLimit.HEADER));
        if (isVersioned(path)) {
            names.addAll(List.of(LifecycleHeaders.DEPRECATION, LifecycleHeaders.SUNSET));
        }
        return names;
    }

    /** What comes beside these with what was asked for. */
    static List<String> headersOfSuccess(String path, HttpMethod method) {
        var names = new ArrayList<String>();
        if (isVersioned(path)) {
            names.add("Content-Language");
        }
        if (isRead(path, method)) {
            names.add("ETag");
        }
        return names;
    }

    static boolean isRead(String path, HttpMethod method) {
        return method == HttpMethod.GET && isVersioned(path);
    }

    private static boolean isVersioned(String path) {
        return path.startsWith("/v1");
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    static void describe(Parameter parameter) {
        if (ACCEPT_LANGUAGE.equals(parameter.getName())) {
            parameter.setDescription("The languages wanted (RFC 9110); the guidance's own when none of them is there.");
            parameter.setSchema(anything());
            parameter.setExample("en-GB, en;q=0.8");
        }
    }

    private static Header header(String description, Schema form, String example) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(form)
                .example(example);
    }

    private static Parameter parameter(String name, String description, Schema form, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(form)
                .example(example);
    }

    /** Nothing in it is refused: what cannot be used is passed over. */
    private static Schema anything() {
        return text("^[^\\r\\n]*$", LONGEST);
    }

    private static Schema text(String pattern, int maxLength) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .pattern(pattern)
                .maxLength(maxLength);
    }
}
