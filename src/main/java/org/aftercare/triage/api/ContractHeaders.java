package org.aftercare.triage.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private ContractHeaders() {}

    static Map<String, Header> all() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put(
                "Cache-Control",
                header(
                        "`no-store` for assessments and problems; reads stay fresh for five minutes.",
                        text("^[a-z0-9=, -]{1,64}$", 64),
                        "no-store"));
        headers.put(
                "Content-Language",
                header(
                        "The language of the sentences in the answer (BCP 47).",
                        text("^[A-Za-z-]{2,16}$", 16),
                        "en-GB"));
        headers.put(
                "ETag",
                header(
                        "Changes when the guidance, the language or the day does; send it as `If-None-Match`.",
                        text("^W/\"[a-zA-Z0-9-]{1,64}\"$", 68),
                        "W/\"0f3c\""));
        headers.put(
                "Vary",
                header(
                        "The request headers the answer depends on.",
                        text("^[A-Za-z, -]{1,128}$", 128),
                        "Accept, Accept-Language"));
        headers.put(
                CORRELATION,
                header("The caller's id, if it was well-formed.", text(CORRELATION_FORM, 64), "call-7731")
                        .required(false));
        headers.put(
                "X-Request-Id",
                header(
                        "The id of this exchange: the trace id of a well-formed `traceparent`, or a new one.",
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
                        text("^[ -~]{1,512}$", 512),
                        "W/\"0f3c\""));
        parameters.put(
                CORRELATION,
                parameter(
                        CORRELATION,
                        "An id of the caller's own, echoed when it matches the pattern and passed over otherwise. Never anything personal.",
                        text(CORRELATION_FORM, 64),
                        "call-7731"));
        parameters.put(
                "traceparent",
                parameter(
                        "traceparent",
                        "W3C Trace Context; its trace id becomes `X-Request-Id`. Passed over when it is not well-formed.",
                        text("^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$", 55),
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

    static List<String> headersOf(String path, HttpMethod method) {
        var names = new ArrayList<>(List.of("X-Request-Id", "X-Correlation-Id", "Vary", "Cache-Control"));
        if (path.startsWith("/v1")) {
            names.add("Content-Language");
        }
        if (isRead(path, method)) {
            names.add("ETag");
        }
        return names;
    }

    private static boolean isRead(String path, HttpMethod method) {
        return method == HttpMethod.GET && path.startsWith("/v1");
    }

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    static void describe(Parameter parameter) {
        if (ACCEPT_LANGUAGE.equals(parameter.getName())) {
            parameter.setDescription("The languages wanted (RFC 9110); the guidance's own when none of them is there.");
            parameter.setSchema(text("^[A-Za-z0-9,;=.* -]{1,256}$", 256));
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

    private static Schema text(String pattern, int maxLength) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .pattern(pattern)
                .maxLength(maxLength);
    }
}
