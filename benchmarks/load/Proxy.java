package load;

import java.io.IOException;
import java.nio.file.Path;

/** HAProxy with the configuration shown to operators, before three replicas on loopback. */
final class Proxy implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("docs/examples/haproxy.cfg");
    private static final Path LOG = Path.of("target/drill-proxy.log");

    private final Process process;

    /** On this port; the replicas are on the three above it, and their management ports on the three above those. */
    Proxy(int port) throws IOException {
        var builder = new ProcessBuilder("haproxy", "-db", "-f", CONFIGURATION.toString());
        var environment = builder.environment();
        environment.put("LISTEN", "127.0.0.1:" + port);
        for (int i = 1; i <= 3; i++) {
            environment.put("REPLICA_" + i, "127.0.0.1:" + (port + i));
            environment.put("READINESS_" + i, String.valueOf(port + 3 + i));
        }
        process = builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
