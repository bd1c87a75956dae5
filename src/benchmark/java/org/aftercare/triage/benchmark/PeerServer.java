package org.aftercare.triage.benchmark;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.aftercare.triage.api.PostedReport;

/** A peer behind a bare server: it reads its inputs as JSON, checks nothing, and answers with the level. */
public final class PeerServer {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build()
            .readerForMapOf(Object.class);
    private static final Path REPORT = Path.of("benchmarks/bodies/five-symptoms.json");

    private final Peer peer;
    private final Map<String, Object> nothingSaid;

    private PeerServer(Peer peer, Map<String, Object> nothingSaid) {
        this.peer = peer;
        this.nothingSaid = nothingSaid;
    }

    /** Arguments: the port, and the kind of peer. */
    public static void main(String[] arguments) {
        var rules = new ExportedRules(Reports.EMBEDDED);
        var server = new PeerServer(Peer.Kind.valueOf(arguments[1]).of(rules), rules.nothingSaid());
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1))
                .createHttpServer()
                .requestHandler(server::answer)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        request.bodyHandler(body -> {
            try {
                var inputs = new HashMap<>(nothingSaid);
                inputs.putAll(JSON.<Map<String, Object>>readValue(body.getBytes()));
                var urgency = peer.urgency(inputs);
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(Buffer.buffer(
                                "{\"disposition\":\"" + urgency.disposition() + "\",\"urgency\":\"" + urgency + "\"}"));
            } catch (IOException e) {
                request.response().setStatusCode(400).end();
            }
        });
    }

    /** What the peers are posted: the report that the service is, as their inputs, without those that say nothing. */
    static void writeRequest(Path file, ExportedRules rules) throws IOException {
        var inputs = rules.inputs(PostedReport.in(REPORT, Reports.EMBEDDED));
        inputs.entrySet().removeAll(rules.nothingSaid().entrySet());
        JsonMapper.builder().build().writeValue(file.toFile(), inputs);
    }
}
