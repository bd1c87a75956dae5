package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The packaged service in a process of its own on free ports of loopback, with the flags of all servers. */
final class Service implements AutoCloseable {
    private static final Path LOG = Path.of("target/overload.log");
    private static final Pattern LISTENING = Pattern.compile(
            "Listening on: http://[^:]+:(\\d+)\\. Management interface listening on http://[^:]+:(\\d+)");

    private final Path log;
    private final Process process;
    private final int port;
    private final int managementPort;

    Service(List<String> java) throws IOException, InterruptedException {
        this(java, LOG, 0, 0);
    }

    /** On these ports, of which 0 is any free one, and with its output in this file. */
    Service(List<String> java, Path log, int http, int management) throws IOException, InterruptedException {
        this.log = log;
        var command = new ArrayList<>(java);
        command.addAll(Bench.FLAGS);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.management.host=127.0.0.1"));
        command.addAll(List.of("-Dquarkus.http.port=" + http, "-Dquarkus.management.port=" + management));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var listening = LISTENING.matcher(log());
        while (!listening.find()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service did not start: see " + log);
            }
            Thread.sleep(200);
            listening = LISTENING.matcher(log());
        }
        port = Integer.parseInt(listening.group(1));
        managementPort = Integer.parseInt(listening.group(2));
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, and waits until it is gone. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Ends it without a word, as `kill -9` does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
