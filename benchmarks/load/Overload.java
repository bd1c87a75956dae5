package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Loads the service in one way after another, and prints and keeps what was measured. */
public final class Overload {
    private static final String REPORT = "{\"procedure\":{\"code\":\"leg-stent\"},\"symptoms\":[%s]}";
    private static final String JSON = "application/json";
    private static final byte[] GOOD = Answer.post(
            "/v1/triage", JSON, REPORT.formatted("{\"code\":\"leg-coldness\"},{\"code\":\"fever\"}"));
    private static final int LARGEST_REPORT = 65_536;
    private static final int LARGEST_BATCH = 262_144;
    private static final Path SYMPTOMS = Path.of("src/main/resources/guidance/symptoms");

    private final Figures figures = new Figures();
    private final Service service;
    private final Readiness readiness;

    private Overload(Service service) {
        this.service = service;
        this.readiness = new Readiness(service.managementPort());
    }

    /** Arguments: the file for the figures, and the command that runs a jar. */
    public static void main(String[] arguments) throws Exception {
        var java = List.of(arguments).subList(1, arguments.length);
        System.out.println(String.join(" ", java));
        try (var service = new Service(java)) {
            var overload = new Overload(service);
            overload.run();
            overload.figures.keep(Path.of(arguments[0]));
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        warmUp();
        double alone = alone();
        double capacity = capacity();
        tenTimes(capacity, alone);
        besideSlowOnes(alone);
        largest("largest reports", alone, Answer.post("/v1/triage", JSON, filled(everySymptom(), LARGEST_REPORT)));
        var batch = "{\"reports\":[" + String.join(",", Collections.nCopies(500, REPORT.formatted(""))) + "]}";
        largest("largest batches", alone, Answer.post("/v1/triage/batch", JSON, filled(batch, LARGEST_BATCH)));
        figures.add("service alive at the end", service.isAlive());
        figures.add("OutOfMemoryErrors in the log", count("OutOfMemoryError"));
        figures.add("errors in the log", count(" ERROR "));
        figures.add("readiness not answered", readiness.failed());
    }

    private void warmUp() throws IOException {
        try (var crowd = new Crowd(service.port(), 16, GOOD, Double.POSITIVE_INFINITY)) {
            crowd.callFor(20);
        }
        readiness.slowest();
    }

    private double alone() throws InterruptedException {
        var alone = new OneCaller(service.port(), GOOD).callFor(10, 5);
        figures.add("one client: p50, ms", alone.within(0.5));
        figures.add("one client: p99, ms", alone.within(0.99));
        return alone.within(0.99);
    }

    private double capacity() throws IOException {
        try (var crowd = new Crowd(service.port(), 16, GOOD, Double.POSITIVE_INFINITY)) {
            crowd.callFor(10);
            figures.add("capacity (16 clients): answers a second", crowd.acceptedPerSecond());
            figures.add("capacity: p50, ms", crowd.accepted().within(0.5));
            figures.add("capacity: p99, ms", crowd.accepted().within(0.99));
            return crowd.acceptedPerSecond();
        }
    }

    private void tenTimes(double capacity, double alone) throws IOException, InterruptedException {
        try (var crowd = new Crowd(service.port(), 640, GOOD, 10 * capacity)) {
            crowd.callFor(15);
            figures.add("ten times (640 clients): sent a second, of " + Math.round(10 * capacity), crowd.sentPerSecond());
            figures.add("ten times: accepted a second", crowd.acceptedPerSecond());
            figures.add("ten times: accepted p50, ms", crowd.accepted().within(0.5));
            figures.add("ten times: accepted p99, ms", crowd.accepted().within(0.99));
            figures.add("ten times: shed", crowd.shed());
            figures.add("ten times: answered otherwise", crowd.other());
            figures.add("ten times: cut off", crowd.cutOff());
        }
        figures.add("ten times: recovery, s", recovery(2 * alone));
        figures.add("ten times: readiness, slowest, ms", readiness.slowest());
    }

    /** After how many seconds twenty answers in a row begin that each take no longer than so many milliseconds, or than ten. */
    private double recovery(double most) {
        long end = System.nanoTime();
        var client = new OneCaller(service.port(), GOOD);
        long good = end;
        for (int inRow = 0; inRow < 20 && System.nanoTime() - end < 30e9; ) {
            long start = System.nanoTime();
            long taken = client.call();
            boolean isGood = taken >= 0 && taken / 1e6 <= Math.max(most, 10);
            good = isGood && inRow > 0 ? good : start;
            inRow = isGood ? inRow + 1 : 0;
        }
        return (good - end) / 1e9;
    }

    private void besideSlowOnes(double alone) throws InterruptedException {
        var slow = new SlowCallers(service.port(), 25);
        var beside = new OneCaller(service.port(), GOOD).callFor(8, 5);
        figures.add("beside " + slow.count() + " slow clients: p50, ms", beside.within(0.5));
        figures.add("beside slow clients: p99, ms", beside.within(0.99));
        figures.add("beside slow clients: p99 against alone", beside.within(0.99) / alone);
        slow.awaitAll().forEach((kind, seconds) -> figures.add(kind + ": the last cut off after, s", seconds));
        figures.add("slow clients: readiness, slowest, ms", readiness.slowest());
    }

    private void largest(String what, double alone, byte[] request) throws IOException {
        try (var crowd = new Crowd(service.port(), 200, request, Double.POSITIVE_INFINITY)) {
            crowd.callFor(12);
            figures.add(what + " (200 clients): accepted a second", crowd.acceptedPerSecond());
            figures.add(what + ": accepted p99, ms", crowd.accepted().within(0.99));
            figures.add(what + ": shed", crowd.shed());
            figures.add(what + ": answered otherwise", crowd.other());
            figures.add(what + ": cut off", crowd.cutOff());
        }
        figures.add(what + ": recovery, s", recovery(2 * alone));
        figures.add(what + ": readiness, slowest, ms", readiness.slowest());
    }

    private static String everySymptom() throws IOException {
        var code = Pattern.compile("(?m)^- code: ([a-z0-9-]+)");
        try (var files = Files.walk(SYMPTOMS)) {
            var codes = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                codes.append(code.matcher(Files.readString(file))
                        .results()
                        .map(found -> "{\"code\":\"" + found.group(1) + "\"},")
                        .collect(Collectors.joining()));
            }
            return REPORT.formatted(codes.substring(0, codes.length() - 1));
        }
    }

    private static String filled(String json, int length) {
        return json + " ".repeat(length - json.length());
    }

    private long count(String text) throws IOException {
        return service.log().lines().filter(line -> line.contains(text)).count();
    }
}
