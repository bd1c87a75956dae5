package load;

import java.nio.charset.StandardCharsets;

/** Asks a few times a second whether the service is ready, as an operator's probe does, and keeps the slowest answer. */
final class Readiness {
    private final OneCaller probe;
    private volatile long slowest;
    private volatile int failed;

    Readiness(int managementPort) {
        var request = "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n";
        this.probe = new OneCaller(managementPort, request.getBytes(StandardCharsets.UTF_8));
        var thread = new Thread(this::askOn, "readiness");
        thread.setDaemon(true);
        thread.start();
    }

    @SuppressWarnings("BusyWait")
    private void askOn() {
        while (!Thread.currentThread().isInterrupted()) {
            long taken = probe.call();
            if (taken < 0) {
                failed++;
            }
            slowest = Math.max(slowest, taken);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** In milliseconds, since this was last asked. */
    double slowest() {
        var taken = slowest / 1e6;
        slowest = 0;
        return taken;
    }

    int failed() {
        return failed;
    }
}
