import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts the service by the command given, sends it the recorded reports and stops it: what it did then, it will do sooner. */
public final class Training {
    private static final String SERVICE = "http://127.0.0.1:8080";
    private static final String MANAGEMENT = "http://127.0.0.1:9000";
    private static final int ROUNDS = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final List<String> PAGES = List.of(
            SERVICE + "/v1/symptoms?q=leg", SERVICE + "/v1/guidance", SERVICE + "/openapi.yaml",
            MANAGEMENT + "/q/health/live", MANAGEMENT + "/q/health/started", MANAGEMENT + "/q/metrics");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process service;

    private Training(Process service) {
        this.service = service;
    }

    /** Arguments: the folder of examples, then the command that starts the service. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var command = List.of(args).subList(1, args.length);
        var training = new Training(new ProcessBuilder(command).inheritIO().start());
        try {
            training.untilReady();
            training.exercise(Path.of(args[0]));
        } finally {
            training.service.destroy();
        }
        training.service.waitFor();
    }

    private void untilReady() throws IOException, InterruptedException {
        while (service.isAlive()) {
            try {
                expect(200, get(MANAGEMENT + "/q/health/ready"));
                return;
            } catch (ConnectException notYet) {
                Thread.sleep(PAUSE.toMillis());
            }
        }
        throw new IllegalStateException("the service ended with " + service.exitValue());
    }

    private void exercise(Path examples) throws IOException, InterruptedException {
        List<Path> reports;
        try (var folders = Files.list(examples.resolve("triage"))) {
            reports = folders.map(each -> each.resolve("request.json")).sorted().toList();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var report : reports) {
                expect(200, post("/v1/triage", BodyPublishers.ofFile(report)));
            }
            expect(200, post("/v1/interview", BodyPublishers.ofFile(examples.resolve("interview/request.json"))));
            expect(400, post("/v1/triage", BodyPublishers.ofString("{\"procedure\": 1}")));
        }
        for (var page : PAGES) {
            expect(200, get(page));
        }
    }

    private static HttpRequest.Builder get(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static HttpRequest.Builder post(String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(SERVICE + path)).header("Content-Type", "application/json").POST(body);
    }

    /** A training with other answers than these would teach something else. */
    private void expect(int status, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
