package org.aftercare.triage.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** A request on its way through the service; it is told of when it ends. */
public final class RequestSpan {
    private static final int FIRST_FAULT = 500;

    private final Span span;

    RequestSpan(Span span) {
        this.span = span;
    }

    /** Of the caller's trace, or of one that begins here; there is one even where the trace is not kept. */
    public String traceId() {
        return span.getSpanContext().getTraceId();
    }

    public void answered(int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= FIRST_FAULT) {
            span.setAttribute("error.type", String.valueOf(status));
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** The caller went away before the answer was whole. */
    public void brokenOff() {
        span.setAttribute("error.type", "broken_off");
        span.setStatus(StatusCode.ERROR);
        span.end();
    }
}
