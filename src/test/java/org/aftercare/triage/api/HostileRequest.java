package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A request that breaks HTTP itself, or strains it.
 *
 * @param text every character is one byte
 */
record HostileRequest(String name, String text) {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    static Stream<HostileRequest> all() {
        return Stream.of(lines(), paths(), headers(), framing(), chunks(), methods())
                .flatMap(group -> group);
    }

    private static Stream<HostileRequest> lines() {
        return Stream.of(
                raw("no HTTP", PLANTED + "\r\n\r\n"),
                raw("only NULs", "\0".repeat(64) + "\r\n\r\n"),
                raw(
                        "the beginning of TLS",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"),
                raw("the beginning of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                raw("no version", "GET /v1/" + PLANTED + "\r\n" + HOST + "\r\n"),
                raw("another version", "GET /v1/" + PLANTED + " HTTP/9.9\r\n" + HOST + "\r\n"),
                raw("another protocol", "GET /v1/" + PLANTED + " FTP/1.0\r\n" + HOST + "\r\n"),
                raw("a sentence after the version", "GET / HTTP/1.1 " + PLANTED + "\r\n" + HOST + "\r\n"),
                raw("no path", "GET  HTTP/1.1\r\n" + HOST + "\r\n"),
                raw("a blank in the path", "GET /v1/ " + PLANTED + " HTTP/1.1\r\n" + HOST + "\r\n"),
                raw("a tab in the path", "GET\t/v1/" + PLANTED + "\tHTTP/1.1\r\n" + HOST + "\r\n"),
                raw("a path that does not begin at the root", path(PLANTED)),
                raw("20 KB of path", path("/v1/" + PLANTED + "a".repeat(20_000))),
                raw("20 KB of query", path("/v1/symptoms?q=" + PLANTED + "a".repeat(20_000))));
    }

    private static Stream<HostileRequest> paths() {
        return Stream.of(
                        "/v1/%zz" + PLANTED,
                        "/v1/" + PLANTED + "%",
                        "/v1/" + PLANTED + "%2",
                        "/v1/symptoms?q=" + PLANTED + "%zz",
                        "/v1/symptoms?q=" + PLANTED + "%",
                        "/v1/symptoms?%zz=" + PLANTED,
                        "/v1/symptoms?q=" + PLANTED + "%c0%af%00",
                        "/v1/symptoms/%c0%af" + PLANTED,
                        "/v1/%2e%2e/%2e%2e/etc/" + PLANTED,
                        "/v1/../../etc/" + PLANTED,
                        "/../../../etc/" + PLANTED,
                        "/..%2f..%2fetc/" + PLANTED,
                        "/docs/../../" + PLANTED,
                        "/docs/%2e%2e/%2e%2e/application.properties",
                        "/docs/..%5c..%5c" + PLANTED,
                        "/.git/config",
                        "/META-INF/resources/" + PLANTED,
                        "//" + PLANTED + "/v1/guidance/none",
                        "/v1//" + PLANTED,
                        "/v1/symptoms;" + PLANTED + "=1/none",
                        "/v1/" + PLANTED + "%00",
                        "/v1/" + PLANTED + "\0",
                        "/v1/" + PLANTED + "\u0001",
                        "/v1/" + PLANTED + "\u00ff\u00fe",
                        "/v1/" + PLANTED + "%0d%0aX-Planted:%20" + PLANTED,
                        "/v1/<script>" + PLANTED + "</script>",
                        "/v1/${jndi:ldap://" + PLANTED + "}",
                        "http://" + PLANTED + ".example/v1/" + PLANTED,
                        "https://" + PLANTED + ":99999/v1",
                        "ftp://" + PLANTED + "/v1",
                        "http://",
                        "file:///etc/" + PLANTED)
                .map(path -> raw("the path " + path.replaceAll("[^ -~]", "?"), path(path)));
    }

    private static String path(String path) {
        return "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
    }

    private static Stream<HostileRequest> headers() {
        var few = IntStream.range(0, 101).mapToObj(i -> "X-" + i + ": " + PLANTED + "\r\n");
        var many = IntStream.range(0, 5_000).mapToObj(i -> "X-" + i + ": " + PLANTED + "\r\n");
        return Stream.of(
                raw("no host", "GET /v1/" + PLANTED + " HTTP/1.1\r\nConnection: close\r\n\r\n"),
                raw("an empty host", "GET /v1/" + PLANTED + " HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n"),
                raw(
                        "a host with blanks",
                        "GET /v1/" + PLANTED + " HTTP/1.1\r\nHost: a " + PLANTED + "\r\nConnection: close\r\n\r\n"),
                header("two hosts", "Host: " + PLANTED),
                header("a host that is none", "Host: " + PLANTED + " <b>/:99999999"),
                header("101 headers", String.join("", few.toList()) + "X-Last: 1"),
                header("17 KB of one header", "X-Long: " + PLANTED + "a".repeat(17_000)),
                header("100 KB of one header", "X-Long: " + PLANTED + "a".repeat(100_000)),
                header("100 KB of headers", String.join("", many.toList()) + "X-Last: 1"),
                header("a header without a colon", PLANTED),
                header("a header without a name", ": " + PLANTED),
                header("a blank before the colon", "X-Blank : " + PLANTED),
                header("a folded header", "X-Folded: a\r\n " + PLANTED),
                header("a NUL in a header", "X-Nul: " + PLANTED + "\0"),
                header("a NUL in the name of a header", "X-\0" + PLANTED + ": 1"),
                header("a lone carriage return in a header", "X-Cr: " + PLANTED + "\rX-Planted: 1"),
                header("an expectation that is none", "Expect: " + PLANTED),
                header("an upgrade to nothing", "Upgrade: " + PLANTED + "\r\nConnection: upgrade"),
                header("an upgrade to a web socket", "Upgrade: websocket\r\nSec-WebSocket-Key: " + PLANTED),
                header("a range of nothing", "Range: bytes=" + PLANTED),
                header("a cookie that is none", "Cookie: " + PLANTED + "=;;;==\"\u00ff"),
                header("a language that is none", "Accept-Language: " + PLANTED + ";q=" + "9".repeat(4_000)),
                header("a type to accept that is none", "Accept: " + PLANTED + "///;;q=x"));
    }

    private static HostileRequest header(String name, String header) {
        return raw(name, "GET /v1/" + PLANTED + " HTTP/1.1\r\n" + HOST + header + "\r\n\r\n");
    }

    private static Stream<HostileRequest> framing() {
        return Stream.of(
                post("a length that is no number", "Content-Length: " + PLANTED + "\r\n", PLANTED),
                post("a length below nothing", "Content-Length: -1\r\n", PLANTED),
                post("a length with a sign", "Content-Length: +2\r\n", "{}"),
                post("a length in hexadecimal", "Content-Length: 0x2\r\n", "{}"),
                post("a length beyond all numbers", "Content-Length: 99999999999999999999\r\n", PLANTED),
                post("two lengths", "Content-Length: 2\r\nContent-Length: 30\r\n", "{}" + PLANTED),
                post("two lengths in one header", "Content-Length: 2, 30\r\n", "{}" + PLANTED),
                post("a length and chunks", "Content-Length: 2\r\n" + CHUNKED, "a\r\n" + PLANTED + "\r\n0\r\n\r\n"),
                post("chunks twice", CHUNKED + CHUNKED, "2\r\n{}\r\n0\r\n\r\n"),
                post("another transfer encoding", "Transfer-Encoding: " + PLANTED + "\r\n", "{}"),
                post(
                        "a transfer encoding before chunks",
                        "Transfer-Encoding: gzip, chunked\r\n",
                        "2\r\n{}\r\n0\r\n\r\n"),
                post(
                        "a transfer encoding after chunks",
                        "Transfer-Encoding: chunked, gzip\r\n",
                        "2\r\n{}\r\n0\r\n\r\n"),
                post("chunks in HTTP/1.0", CHUNKED, "2\r\n{}\r\n0\r\n\r\n", "1.0"),
                post("no length and no chunks", "", "{}"));
    }

    private static Stream<HostileRequest> chunks() {
        return Stream.of(
                        PLANTED + "\r\n{}\r\n0\r\n\r\n",
                        "-1\r\n{}\r\n0\r\n\r\n",
                        "0x2\r\n{}\r\n0\r\n\r\n",
                        "FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                        "7FFFFFFFFFFFFFFF\r\n" + "{}".repeat(40_000),
                        "2;" + PLANTED + "=" + "a".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
                        "2\r\n{}" + PLANTED + "\r\n0\r\n\r\n",
                        "2\r\n{}\r\n0\r\nX-Trailer: " + PLANTED + "a".repeat(20_000) + "\r\n\r\n",
                        "\r\n{}\r\n0\r\n\r\n")
                .map(body -> post("chunks as " + body.substring(0, 8).replaceAll("[^ -~]", "?"), CHUNKED, body));
    }

    /** Where the chunks themselves are broken the connection may end before there is an answer. */
    boolean isCutOff() {
        return name.startsWith("chunks as");
    }

    private static HostileRequest post(String name, String framing, String body) {
        return post(name, framing, body, "1.1");
    }

    private static HostileRequest post(String name, String framing, String body, String version) {
        return raw(name, "POST /v1/triage HTTP/" + version + "\r\n" + HOST + JSON + framing + "\r\n" + body);
    }

    private static Stream<HostileRequest> methods() {
        var strange =
                List.of("TRACE", "TRACK", "CONNECT", "get", "G\u00cbT", "\0GET", "POST\0", PLANTED, "A".repeat(20_000));
        var known = strange.stream()
                .map(method -> raw("the method " + method.replaceAll("[^ -~]", "?"), method(method, "/v1/triage")));
        var targets = Stream.of(
                raw("CONNECT to a host", method("CONNECT", PLANTED + ".example:443")),
                raw("a star for a path", method("GET", "*")),
                raw("TRACE of the whole service", method("TRACE", "*")),
                raw(
                        "DELETE with a body",
                        "DELETE /v1/triage HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\n" + PLANTED));
        return Stream.concat(known, targets);
    }

    private static String method(String method, String target) {
        var more = String.join("", Collections.nCopies(3, "X-More: " + PLANTED + "\r\n"));
        return method + " " + target + " HTTP/1.1\r\n" + HOST + more + "\r\n";
    }

    private static HostileRequest raw(String name, String text) {
        return new HostileRequest(name.length() > 80 ? name.substring(0, 80) : name, text);
    }

    @Override
    public String toString() {
        return name;
    }
}
