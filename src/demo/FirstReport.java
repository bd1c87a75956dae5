import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Posts a report to the service that is just starting and prints the answer; run from its source, it needs no build. */
public final class FirstReport {
    private static final int TRIES = 150;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private FirstReport() {}

    /**
     * Arguments: the file with the report, and the id of the process that is to serve it.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var port = System.getenv().getOrDefault("QUARKUS_HTTP_PORT", "8080");
        var address = "http://localhost:" + port + "/v1/triage";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(Path.of(args[0])))
                .build();
        var service = ProcessHandle.of(Long.parseLong(args[1]));
        for (int tries = 0; tries < TRIES && service.filter(ProcessHandle::isAlive).isPresent(); tries++) {
            try {
                var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                System.out.printf("%nPOST %s < %s%n%d%n%s%n%n", address, args[0], answer.statusCode(), readable(answer.body()));
                System.out.printf("Serving on port %s until Ctrl-C; the contract is at /docs.%n", port);
                return;
            } catch (ConnectException notYet) {
                Thread.sleep(PAUSE.toMillis());
            }
        }
        System.exit(1); // the service has said why
    }

    /** JSON with a line for each value. */
    private static String readable(String json) {
        var lines = new StringBuilder();
        boolean inText = false;
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            inText ^= c == '"' && json.charAt(Math.max(0, i - 1)) != '\\';
            if (!inText && (c == '}' || c == ']')) {
                lines.append('\n').append("  ".repeat(--depth));
            }
            lines.append(c);
            if (!inText && (c == '{' || c == '[')) {
                lines.append('\n').append("  ".repeat(++depth));
            } else if (!inText && c == ',') {
                lines.append('\n').append("  ".repeat(depth));
            } else if (!inText && c == ':') {
                lines.append(' ');
            }
        }
        return lines.toString();
    }
}
