package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.aftercare.triage.api.Collector.Exported;
import org.aftercare.triage.trace.Caller;
import org.aftercare.triage.trace.CollectorAddress;
import org.aftercare.triage.trace.Share;
import org.aftercare.triage.trace.Traces;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aFaultAndACallerWhoLeavesAreErrorsAndARefusalIsNone() throws Exception {
        try (var collector = new Collector()) {
            try (var traces = Traces.to(CollectorAddress.of(collector.endpoint()), new Share(1), "sha256:1")) {
                traces.begin(null, "GET", null).answered(499);
                traces.begin(null, "POST", "/v1/triage").answered(500);
                traces.begin(null, "PUT", null).brokenOff();
            }
            assertThat(collector.spans())
                    .filteredOn(Exported::isError)
                    .extracting(Exported::name, span -> span.attributes().get("error.type"))
                    .containsExactlyInAnyOrder(tuple("POST /v1/triage", "500"), tuple("PUT", "broken_off"));
            assertThat(collector.spans()).hasSize(3);
        }
    }

    @Test
    void withNothingKeptOfOurOwnTheTraceOfACallerWhoKeepsItIs() throws Exception {
        try (var collector = new Collector()) {
            try (var traces = Traces.to(CollectorAddress.of(collector.endpoint()), new Share(0), "sha256:1")) {
                var own = traces.begin(null, "GET", null);
                assertThat(own.traceId()).matches("[0-9a-f]{32}").doesNotMatch("0+");
                own.answered(200);
                traces.begin(new Caller(TRACE, "b7ad6b7169203331", "01"), "GET", null)
                        .answered(200);
                traces.begin(new Caller(TRACE, "b7ad6b7169203331", "00"), "PUT", null)
                        .answered(200);
            }
            assertThat(collector.spans())
                    .singleElement()
                    .satisfies(span -> assertThat(span.name()).isEqualTo("GET"))
                    .satisfies(span -> assertThat(span.trace()).isEqualTo(TRACE));
        }
    }
}
