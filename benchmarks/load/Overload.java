package load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Map<String, Object> figures = new LinkedHashMap<>();
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
            overload.keep(Path.of(arguments[0]));
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
        figure("service alive at the end", service.isAlive());
        figure("OutOfMemoryErrors in the log", count("OutOfMemoryError"));
        figure("errors in the log", count(" ERROR "));
        figure("readiness not answered", readiness.failed());
    }

    private void warmUp() throws IOException {
        try (var crowd = new Crowd(service.port(), 16, GOOD, Double.POSITIVE_INFINITY)) {
            crowd.callFor(20);
        }
        readiness.slowest();
    }

    private double alone() throws InterruptedException {
        var alone = new OneCaller(service.port(), GOOD).callFor(10, 5);
        figure("one client: p50, ms", alone.within(0.5));
        figure("one client: p99, ms", alone.within(0.99));
        return alone.within(0.99);
    }

    private double capacity() throws IOException {
        try (var crowd = new Crowd(service.port(), 16, GOOD, Double.POSITIVE_INFINITY)) {
            crowd.callFor(10);
            figure("capacity (16 clients): answers a second", crowd.acceptedPerSecond());
            figure("capacity: p50, ms", crowd.accepted().within(0.5));
            figure("capacity: p99, ms", crowd.accepted().within(0.99));
            return crowd.acceptedPerSecond();
        }
    }

    private void tenTimes(double capacity, double alone) throws IOException, InterruptedException {
        try (var crowd = new Crowd(service.port(), 640, GOOD, 10 * capacity)) {
            crowd.callFor(15);
            figure("ten times (640 clients): sent a second, of " + Math.round(10 * capacity), crowd.sentPerSecond());
            figure("ten times: accepted a second", crowd.acceptedPerSecond());
            figure("ten times: accepted p50, ms", crowd.accepted().within(0.5));
            figure("ten times: accepted p99, ms", crowd.accepted().within(0.99));
            figure("ten times: shed", crowd.shed());
            figure("ten times: answered otherwise", crowd.other());
            figure("ten times: cut off", crowd.cutOff());
        }
        figure("ten times: recovery, s", recovery(2 * alone));
        figure("ten times: readiness, slowest, ms", readiness.slowest());
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
        figure("beside " + slow.count() + " slow clients: p50, ms", beside.within(0.5));
        figure("beside slow clients: p99, ms", beside.within(0.99));
        figure("beside slow clients: p99 against alone", beside.within(0.99) / alone);
        slow.awaitAll().forEach((kind, seconds) -> figure(kind + ": the last cut off after, s", seconds));
        figure("slow clients: readiness, slowest, ms", readiness.slowest());
    }

    private void largest(String what, double alone, byte[] request) throws IOException {
        try (var crowd = new Crowd(service.port(), 200, request, Double.POSITIVE_INFINITY)) {
            crowd.callFor(12);
            figure(what + " (200 clients): accepted a second", crowd.acceptedPerSecond());
            figure(what + ": accepted p99, ms", crowd.accepted().within(0.99));
            figure(what + ": shed", crowd.shed());
            figure(what + ": answered otherwise", crowd.other());
            figure(what + ": cut off", crowd.cutOff());
        }
        figure(what + ": recovery, s", recovery(2 * alone));
        figure(what + ": readiness, slowest, ms", readiness.slowest());
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

    private void figure(String name, Object value) {
        var shown = value instanceof Double number ? rounded(number) : value;
        figures.put(name, shown);
        System.out.printf("%-62s %s%n", name, shown);
    }

    /** Two places; JSON has no number for what could not be measured. */
    private static Object rounded(double number) {
        return Double.isNaN(number) ? "null" : Math.round(number * 100) / 100.0;
    }

    private void keep(Path file) throws IOException {
        var json = figures.entrySet().stream()
                .map(each -> "  \"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.writeString(file, json, StandardCharsets.UTF_8);
    }
}
