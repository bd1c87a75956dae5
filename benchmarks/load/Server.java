package load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A server in a process of its own, and what it takes of the machine. */
final class Server implements AutoCloseable {
    private static final Path LOGS = Path.of("target/benchmarks/logs");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long MOST_NANOS = 60_000_000_000L;
    private static final double TICKS_PER_SECOND = 100;

    private final String name;
    private final int port;
    private final Process process;

    private Server(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /** Starts it, without waiting until it answers. */
    static Server start(String name, int port, List<String> command, Path folder) throws IOException {
        Files.createDirectories(LOGS);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOGS.resolve(name + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Server(name, port, process);
    }

    static Server start(String name, int port, List<String> command) throws IOException {
        return start(name, port, command, Path.of("."));
    }

    /** The packaged service, answering. */
    static Server service(byte[] request) throws IOException, InterruptedException {
        int port = freePort();
        var service = start("service", port, Bench.javaServer(Bench.jar(port, freePort())));
        service.awaitAnswer(request);
        return service;
    }

    /** A port of loopback that nobody listens on. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it answers the request with 200, and gives the answer. */
    RawAnswer awaitAnswer(byte[] request) throws InterruptedException {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < MOST_NANOS) {
            try {
                var answer = RawAnswer.to(port, request);
                if (answer.status() == 200) {
                    return answer;
                }
            } catch (IOException notYet) {
                Thread.sleep(1);
            }
        }
        throw new IllegalStateException("`" + name + "` did not answer: see " + LOGS);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of all its threads, in user and kernel mode, since its start. */
    double cpuSeconds() throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    double residentMb() throws IOException {
        var status = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid()), "status")));
        if (!status.find()) {
            throw new IllegalStateException("`" + name + "` has gone");
        }
        return Long.parseLong(status.group(1)) / 1024.0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
