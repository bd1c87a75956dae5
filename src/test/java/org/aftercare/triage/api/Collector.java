package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Stands in for a collector of traces: takes OTLP over HTTP and reads it by the numbers of its fields. */
final class Collector implements AutoCloseable {
    /** A span as it was exported, with an empty `parent` where it has none and `isError` by its status. */
    record Exported(String name, String trace, String parent, Map<String, String> attributes, boolean isError) {}

    private static final int SERVER = 2;
    private static final int ERROR = 2;

    private final Queue<ByteString> bodies = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        bodies.add(ByteString.readFrom(exchange.getRequestBody()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All that was sent, as text, to look for words in it. */
    String everything() {
        return String.join("\n", bodies.stream().map(ByteString::toStringUtf8).toList());
    }

    List<Exported> spans() {
        return resourceSpans()
                .flatMap(each -> parts(each, 2))
                .flatMap(scope -> parts(scope, 2))
                .map(Collector::span)
                .toList();
    }

    /** What was said of the service itself. */
    Map<String, String> resource() {
        return attributes(
                parts(resourceSpans().findFirst().orElseThrow(), 1).findFirst().orElseThrow(), 1);
    }

    private Stream<UnknownFieldSet> resourceSpans() {
        return bodies.stream().map(Collector::read).flatMap(request -> parts(request, 1));
    }

    private static Exported span(UnknownFieldSet span) {
        if (!span.getField(6).getVarintList().equals(List.of((long) SERVER))) {
            throw new AssertionError("not the span of a server: " + span);
        }
        boolean isError = parts(span, 15)
                .anyMatch(status -> status.getField(3).getVarintList().contains((long) ERROR));
        return new Exported(text(span, 5), hex(span, 1), hex(span, 4), attributes(span, 9), isError);
    }

    private static Map<String, String> attributes(UnknownFieldSet of, int number) {
        var attributes = new TreeMap<String, String>();
        parts(of, number)
                .forEach(each -> attributes.put(
                        text(each, 1), value(parts(each, 2).findFirst().orElseThrow())));
        return attributes;
    }

    private static String value(UnknownFieldSet value) {
        var numbers = value.getField(3).getVarintList();
        return numbers.isEmpty() ? text(value, 1) : numbers.get(0).toString();
    }

    private static String text(UnknownFieldSet of, int number) {
        return String.join(
                "",
                of.getField(number).getLengthDelimitedList().stream()
                        .map(each -> each.toString(UTF_8))
                        .toList());
    }

    private static String hex(UnknownFieldSet of, int number) {
        return String.join(
                "",
                of.getField(number).getLengthDelimitedList().stream()
                        .map(each -> HexFormat.of().formatHex(each.toByteArray()))
                        .toList());
    }

    private static Stream<UnknownFieldSet> parts(UnknownFieldSet of, int number) {
        return new ArrayList<>(of.getField(number).getLengthDelimitedList())
                .stream().map(Collector::read);
    }

    private static UnknownFieldSet read(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
