package load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * So many connections that each send again as soon as they are answered, by wrk. Every answer has to be a 200: where another
 * program took the core for so long that a request was refused, it is measured again, a few times at most.
 */
record Wrk(long requests, double perSecond, double cpuMicros, double busy) {
    private static final Pattern DONE = Pattern.compile("(\\d+) requests in ([0-9.]+)(ms|s|m),");
    private static final Pattern ANSWERED_BADLY = Pattern.compile("(?m)^\\s*(Non-2xx.*|Socket errors.*)$");

    private static final int MOST_REPEATS = 4;
    private static final Map<String, Double> UNITS = Map.of("ms", 0.001, "s", 1.0, "m", 60.0);

    /**
     * Loads a server.
     *
     * @param target path and query
     * @param body the file to post; empty for a GET
     */
    static Wrk load(Server server, String target, String body, int connections, int seconds)
            throws IOException, InterruptedException {
        return load(server.port(), List.of(server), target, body, connections, seconds);
    }

    /** Loads the servers that answer behind a port. */
    static Wrk load(int port, List<Server> servers, String target, String body, int connections, int seconds)
            throws IOException, InterruptedException {
        for (int left = MOST_REPEATS; ; left--) {
            double before = cpu(servers);
            var said = run(port, target, body, connections, seconds);
            double cpuSeconds = cpu(servers) - before;
            if (!ANSWERED_BADLY.matcher(said).find()) {
                return read(said, cpuSeconds);
            }
            if (left == 0) {
                throw new IllegalStateException("not every answer was a 200:\n" + said);
            }
            Bench.say("measured again, since not every answer was a 200");
        }
    }

    private static String run(int port, String target, String body, int connections, int seconds)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("wrk", "-t1", "--timeout", "20s", "-c" + connections, "-d" + seconds + "s"));
        if (!body.isEmpty()) {
            command.addAll(List.of("-s", "benchmarks/post.lua"));
        }
        command.add("http://127.0.0.1:" + port + target);
        command.addAll(body.isEmpty() ? List.of() : List.of("--", body));
        var wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IllegalStateException("wrk failed:\n" + said);
        }
        return said;
    }

    /** The same before anything is compiled: who waits too long then is refused, as is right. */
    static void warmUp(Server server, String target, String body, int connections, int seconds)
            throws IOException, InterruptedException {
        run(server.port(), target, body, connections, seconds);
    }

    private static double cpu(List<Server> servers) throws IOException {
        double seconds = 0;
        for (var server : servers) {
            seconds += server.cpuSeconds();
        }
        return seconds;
    }

    private static Wrk read(String said, double cpuSeconds) {
        var done = DONE.matcher(said);
        if (!done.find()) {
            throw new IllegalStateException("wrk said something else:\n" + said);
        }
        long requests = Long.parseLong(done.group(1));
        double seconds = Double.parseDouble(done.group(2)) * UNITS.get(done.group(3));
        return new Wrk(requests, requests / seconds, cpuSeconds * 1e6 / requests, cpuSeconds / seconds);
    }
}
