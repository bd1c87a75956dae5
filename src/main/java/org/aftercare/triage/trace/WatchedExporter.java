package org.aftercare.triage.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Says once when a collector takes no more traces and once when it does again; the exporter itself would say it with each batch. */
final class WatchedExporter implements SpanExporter {
    private static final Logger LOG = Logger.getLogger(WatchedExporter.class);

    private final SpanExporter exporter;
    private final URI collector;
    private final AtomicBoolean isLost = new AtomicBoolean();

    WatchedExporter(SpanExporter exporter, URI collector) {
        this.exporter = exporter;
        this.collector = collector;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        var result = exporter.export(spans);
        return result.whenComplete(() -> note(!result.isSuccess()));
    }

    private void note(boolean lost) {
        if (isLost.compareAndSet(!lost, lost)) {
            if (lost) {
                LOG.warnf("traces are lost: the collector at %s does not take them", collector.getHost());
            } else {
                LOG.infof("traces reach the collector at %s again", collector.getHost());
            }
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
