package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The packaged service as an operator starts it: a process of its own in production mode, to be stopped by whoever started it. */
final class StartedJar {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile(
            "Listening on: https?://[^:]+:(\\d+)\\. Management interface listening on https?://[^:]+:(\\d+)");
    private static final int PATIENCE = 90;

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<MatchResult> ports = new CompletableFuture<>();
    private final Thread reading = new Thread(this::read, "output of the packaged service");

    /** Runs it to its end with somebody typing these lines. */
    static Ended type(Path folder, List<String> lines, String... arguments) throws IOException, InterruptedException {
        return type(folder, Map.of(), lines, arguments);
    }

    static Ended type(Path folder, Map<String, String> properties, List<String> lines, String... arguments)
            throws IOException, InterruptedException {
        var input = Files.write(folder.resolve("input.txt"), lines);
        var builder = onFreePorts(properties, Map.of()).redirectInput(input.toFile());
        builder.command().addAll(List.of(arguments));
        return ended(folder, builder);
    }

    /**
     * What became of a run that ended by itself.
     *
     * @param errors what it said on its error stream, line by line
     */
    record Ended(int exit, String output, List<String> errors) {}

    private StartedJar(Process process) {
        this.process = process;
        reading.setDaemon(true);
        reading.start();
    }

    static StartedJar start() throws Exception {
        return start(Map.of());
    }

    static StartedJar start(Map<String, String> properties) throws Exception {
        return start(properties, Map.of());
    }

    static StartedJar start(Map<String, String> properties, Map<String, String> environment) throws Exception {
        return start(onFreePorts(properties, environment));
    }

    /** Starts with no more than so much heap, such as `64m`. */
    static StartedJar startWithHeap(String most) throws Exception {
        var builder = onFreePorts(Map.of(), Map.of());
        builder.command().add(1, "-Xmx" + most);
        return start(builder);
    }

    private static StartedJar start(ProcessBuilder builder) throws Exception {
        var service = new StartedJar(builder.redirectErrorStream(true).start());
        try {
            service.ports.get(PATIENCE, SECONDS);
            return service;
        } catch (Exception e) {
            service.stop();
            throw e;
        }
    }

    /** Starts with these settings beside free ports, and waits until it has ended. */
    static Ended startThatFails(Path folder, Map<String, String> properties, Map<String, String> environment)
            throws IOException, InterruptedException {
        return ended(folder, onFreePorts(properties, environment));
    }

    private static Ended ended(Path folder, ProcessBuilder builder) throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var errors = folder.resolve("errors.txt");
        var process = builder.redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE, SECONDS)) {
                throw new AssertionError("it did not end; it said: " + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output), Files.readAllLines(errors));
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder onFreePorts(Map<String, String> properties, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.add("-Dquarkus.http.port=0");
        command.add("-Dquarkus.management.port=0");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value)); // the last of two counts
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("TRIAGE_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private void read() {
        try (var lines = process.inputReader(UTF_8)) {
            lines.lines().forEach(line -> {
                output.add(line);
                var listening = LISTENING.matcher(line);
                if (listening.find()) {
                    ports.complete(listening.toMatchResult());
                }
            });
        } catch (IOException | UncheckedIOException e) {
            output.add(e.toString());
        }
        ports.completeExceptionally(new IllegalStateException("it ended and said: " + output));
    }

    RequestSpecification call() {
        return onPort(port()).filter(new ContractCheck());
    }

    RequestSpecification callManagement() {
        return onPort(managementPort());
    }

    private static RequestSpecification onPort(int port) {
        return given().baseUri("http://localhost").port(port);
    }

    int port() {
        return Integer.parseInt(ports.join().group(1));
    }

    int managementPort() {
        return Integer.parseInt(ports.join().group(2));
    }

    String output() {
        return String.join("\n", output);
    }

    /** Sends SIGTERM; the process itself would close its output, with what it says while it ends. */
    void askToStop() {
        process.toHandle().destroy();
    }

    /** Waits until it has ended and said all, and says with which code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE, SECONDS)) {
            throw new AssertionError("it did not end; it said: " + output());
        }
        reading.join();
        return process.exitValue();
    }

    /** Afterwards the output is whole. */
    void stop() throws InterruptedException {
        askToStop();
        if (!process.waitFor(PATIENCE, SECONDS)) {
            process.destroyForcibly();
        }
        reading.join(SECONDS.toMillis(PATIENCE));
    }
}
