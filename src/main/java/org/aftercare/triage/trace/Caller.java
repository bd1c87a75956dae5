package org.aftercare.triage.trace;

/**
 * Where in a trace of the caller's a request belongs, out of a well-formed `traceparent`.
 *
 * @param flags two hexadecimal digits, by which the caller says whether the trace is kept
 */
public record Caller(String traceId, String spanId, String flags) {}
