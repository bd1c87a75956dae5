package org.aftercare.triage.trace;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The spans of requests, on their way to a collector; there is none of these where no collector is configured. */
public final class Traces implements AutoCloseable {
    private static final String PATH = "/v1/traces";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Beyond it spans are dropped: a collector that is down costs so much memory, some 2 MB, and no more. */
    private static final int MOST_WAITING = 2048;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    private Traces(SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider.get("org.aftercare.triage");
    }

    /**
     * Begins to send.
     *
     * @param collector who takes them
     * @param ratio how many of the traces that begin here are kept; a caller's trace is kept where the caller keeps it
     */
    public static Traces to(CollectorAddress collector, Share ratio, String guidance) {
        var about = Resource.builder()
                .put("service.name", "aftercare-triage")
                .put("triage.guidance.digest", guidance)
                .build();
        return new Traces(SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(about))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio.value())))
                .addSpanProcessor(batches(collector.value()))
                .build());
    }

    private static SpanProcessor batches(URI collector) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.toString().replaceAll("/+$", "") + PATH)
                .setTimeout(PATIENCE)
                .setConnectTimeout(PATIENCE)
                .setRetryPolicy(null) // what is lost is lost: trying again would only fill the queue
                .setMeterProvider(MeterProvider.noop())
                .build();
        return BatchSpanProcessor.builder(new WatchedExporter(exporter, collector))
                .setMaxQueueSize(MOST_WAITING)
                .setExporterTimeout(PATIENCE)
                .build();
    }

    /**
     * Begins the span of a request.
     *
     * @param template the address as the contract writes it, for an operation
     */
    public RequestSpan begin(@Nullable Caller caller, String method, @Nullable String template) {
        var span = tracer.spanBuilder(template == null ? method : method + " " + template)
                .setSpanKind(SpanKind.SERVER)
                .setParent(caller == null ? Context.root() : parent(caller))
                .setAttribute("http.request.method", method);
        if (template != null) {
            span.setAttribute("http.route", template);
        }
        return new RequestSpan(span.startSpan());
    }

    private static Context parent(Caller caller) {
        var flags = TraceFlags.fromHex(caller.flags(), 0);
        var remote =
                SpanContext.createFromRemoteParent(caller.traceId(), caller.spanId(), flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(remote));
    }

    /** Sends what still waits, for two seconds at most. */
    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
