package load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the packaged service spends its time under full load, by the JVM's own recorder; needs JDK 25. */
public final class Profile {
    private static final Path RECORDING = Path.of("target/benchmarks/triage.jfr");
    private static final Path SHOWN = Path.of("target/benchmarks/profile.txt");
    private static final int WARM_UP = Bench.quickOr(8, 20);
    private static final int SECONDS = Bench.quickOr(8, 20);
    private static final List<String> VIEWS = List.of("cpu-time-hot-methods", "allocation-by-class");

    private Profile() {}

    public static void main(String[] arguments) throws Exception {
        int port = Server.freePort();
        // Of the time on a processor, in the kernel too; begun when what is hot is compiled.
        var record =
                "-XX:StartFlightRecording=jdk.CPUTimeSample#enabled=true,jdk.ObjectAllocationSample#enabled=true,delay=%ds,filename=%s"
                        .formatted(WARM_UP, RECORDING);
        var command = Bench.javaServer(Bench.joined(List.of(record), Bench.jar(port, Server.freePort())));
        try (var service = Server.start("profiled", port, command)) {
            service.awaitAnswer(Answer.post("/v1/triage", "application/json", Bench.text(Http.BODY)));
            Wrk.warmUp(service, "/v1/triage", Http.BODY.toString(), Http.CONNECTIONS, WARM_UP + SECONDS);
        }
        var shown = new StringBuilder();
        for (var view : VIEWS) {
            shown.append(view(view));
        }
        Files.writeString(SHOWN, shown);
        Bench.say("%s%nkept in %s and %s", shown, SHOWN, RECORDING);
    }

    private static String view(String name) throws Exception {
        var jfr = Path.of(Bench.JAVA).resolveSibling("jfr").toString();
        var view = new ProcessBuilder(jfr, "view", "--width", "150", name, RECORDING.toString())
                .redirectErrorStream(true)
                .start();
        return new String(view.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
