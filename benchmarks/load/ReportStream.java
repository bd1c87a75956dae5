package load;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/** One batch without end: reports that are sent as lines, answers that are read meanwhile, and what the service holds of memory. */
final class ReportStream {
    private static final int REPORTS_OF_CHUNK = 100;
    private static final int TAIL = 512;
    private static final long SAMPLE_NANOS = 100_000_000;
    private static final Pattern SUMMARY = Pattern.compile("\"summary\":\\{([^}]*)}");
    private static final Pattern PROBLEMS = Pattern.compile("\"problems\":(\\d+)");
    private static final Pattern COUNT = Pattern.compile(":(\\d+)");

    private final Server service;
    private final byte[] chunk;
    private final StringBuilder tail = new StringBuilder();
    private long answered;
    private double seconds;
    private double cpuSeconds;
    private double residentFirst;
    private double residentMost;
    private long bytes;

    ReportStream(Server service, String report) {
        this.service = service;
        var lines = (report + "\n").repeat(REPORTS_OF_CHUNK);
        this.chunk =
                (Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends so many, or fewer when the time is over. */
    ReportStream send(int reports, int mostSeconds) throws IOException {
        long start = System.nanoTime();
        double cpuBefore = service.cpuSeconds();
        residentFirst = service.residentMb();
        try (var socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(60_000);
            var head = Answer.head("/v1/triage/batch", "application/x-ndjson") + "Transfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var sending =
                    CompletableFuture.runAsync(() -> sendAll(socket, reports, start + mostSeconds * 1_000_000_000L));
            readAll(socket.getInputStream());
            sending.join();
        }
        seconds = (System.nanoTime() - start) / 1e9;
        cpuSeconds = service.cpuSeconds() - cpuBefore;
        answered = answered();
        Bench.say("%s", sentence());
        return this;
    }

    private void sendAll(Socket socket, int reports, long end) {
        try {
            var out = socket.getOutputStream();
            for (int sent = 0; sent < reports && System.nanoTime() < end; sent += REPORTS_OF_CHUNK) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void readAll(InputStream in) throws IOException {
        var read = new byte[262_144];
        long due = 0;
        while (tail.indexOf("\r\n0\r\n\r\n") < 0) {
            int length = in.read(read);
            if (length < 0) {
                throw new IOException("the stream ended before its last line: " + tail);
            }
            bytes += length;
            if (System.nanoTime() > due) {
                residentMost = Math.max(residentMost, service.residentMb());
                due = System.nanoTime() + SAMPLE_NANOS;
            }
            int from = Math.max(0, length - TAIL);
            tail.append(new String(read, from, length - from, StandardCharsets.ISO_8859_1));
            tail.delete(0, Math.max(0, tail.length() - TAIL));
        }
    }

    /** The last line counts the answers of each kind. */
    private long answered() {
        var summary = SUMMARY.matcher(tail);
        if (!summary.find()) {
            throw new IllegalStateException("the stream has no last line: " + tail);
        }
        var problems = PROBLEMS.matcher(summary.group(1));
        if (!problems.find() || !problems.group(1).equals("0")) {
            throw new IllegalStateException("not every report was assessed: " + summary.group());
        }
        return COUNT.matcher(summary.group(1))
                .results()
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .sum();
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("reports", answered);
        figures.put("seconds", seconds);
        figures.put("reportsPerSecond", answered / seconds);
        figures.put("cpuMicros", cpuSeconds * 1e6 / answered);
        figures.put("answerMegabytes", bytes / 1e6);
        figures.put("residentBeforeMb", residentFirst);
        figures.put("residentMostMb", residentMost);
        return figures;
    }

    String sentence() {
        return "A stream of %d reports was answered in %.0f s, %.0f a second, with %.0f MB of answers; the service held %.0f MB before it and never more than %.0f MB."
                .formatted(answered, seconds, answered / seconds, bytes / 1e6, residentFirst, residentMost);
    }
}
