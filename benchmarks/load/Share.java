package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a core that a process may use and no more, where this machine lets us say so; it ends with the process. */
final class Share implements AutoCloseable {
    private static final Path FIRST = Path.of("/sys/fs/cgroup/cpu");
    private static final Path SECOND = Path.of("/sys/fs/cgroup");
    private static final int PERIOD_MICROS = 10_000;

    private final Path group;

    private Share(Path group) {
        this.group = group;
    }

    /** Whether it can be said: as root, with either version of control groups. */
    static boolean isPossible() {
        try (var share = of(ProcessHandle.current().pid(), "try", 1)) {
            return Files.exists(share.group);
        } catch (IOException e) {
            return false;
        }
    }

    static Share of(long pid, String name, double cores) throws IOException {
        boolean isFirst = Files.exists(FIRST.resolve("cpu.cfs_quota_us"));
        var group = (isFirst ? FIRST : SECOND).resolve("aftercare-" + name);
        Files.createDirectories(group);
        var share = new Share(group);
        int quota = (int) (PERIOD_MICROS * cores);
        try {
            if (isFirst) {
                share.write("cpu.cfs_period_us", Integer.toString(PERIOD_MICROS));
                share.write("cpu.cfs_quota_us", Integer.toString(quota));
            } else {
                share.write("cpu.max", quota + " " + PERIOD_MICROS);
            }
            share.write("cgroup.procs", Long.toString(pid));
        } catch (IOException e) {
            share.close();
            throw e;
        }
        return share;
    }

    private void write(String file, String value) throws IOException {
        Files.writeString(group.resolve(file), value);
    }

    /** Whoever is still in it goes back to where all are. */
    @Override
    public void close() throws IOException {
        var members = group.resolve("cgroup.procs");
        if (Files.exists(members)) {
            for (var member : Files.readAllLines(members)) {
                Files.writeString(group.resolveSibling("cgroup.procs"), member);
            }
        }
        Files.deleteIfExists(group);
    }
}
