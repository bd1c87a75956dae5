import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Starts the service, posts a report to it, prints the answer and waits; run from its source, it needs no build. */
public final class FirstReport {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private FirstReport() {}

    /** Arguments: the jar of the service, and the file with the report. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int port = Integer.parseInt(System.getenv().getOrDefault("QUARKUS_HTTP_PORT", "8080"));
        refuseTaken(port);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var service = new ProcessBuilder(java, "-XX:+ExitOnOutOfMemoryError", "-jar", args[0]).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        var address = "http://localhost:" + port + "/v1/triage";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(Path.of(args[1])))
                .build();
        var answer = answer(request, service);
        System.out.printf("%nPOST %s < %s%n%s%n%n", address, args[1], readable(answer));
        System.out.printf("Serving on port %d until Ctrl-C; the contract is at /docs.%n", port);
        System.exit(service.waitFor());
    }

    /** Another service on the port would otherwise answer in place of ours. */
    private static void refuseTaken(int port) {
        try (var free = new ServerSocket(port)) {
            free.setReuseAddress(true);
        } catch (IOException taken) {
            System.err.println("port " + port + " is taken: set another with `QUARKUS_HTTP_PORT`");
            System.exit(1);
        }
    }

    private static String answer(HttpRequest request, Process service) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        while (service.isAlive()) {
            try {
                return client.send(request, BodyHandlers.ofString()).body();
            } catch (ConnectException notYet) {
                Thread.sleep(PAUSE.toMillis());
            }
        }
        System.exit(service.exitValue()); // the service has said why
        throw new IllegalStateException("exited");
    }

    /** JSON with a line for each value. */
    private static String readable(String json) {
        var lines = new StringBuilder();
        boolean inText = false;
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            inText ^= c == '"' && json.charAt(Math.max(0, i - 1)) != '\\';
            boolean opens = !inText && (c == '{' || c == '[');
            boolean closes = !inText && (c == '}' || c == ']');
            depth += opens ? 1 : closes ? -1 : 0;
            lines.append(closes ? "\n" + "  ".repeat(depth) : "").append(c);
            lines.append(opens || (!inText && c == ',') ? "\n" + "  ".repeat(depth) : "");
            lines.append(!inText && c == ':' ? " " : "");
        }
        return lines.toString();
    }
}
