package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;

/** Every way to settle what a report leaves open: symptoms one way, circumstances and time each way there is. */
final class NaiveCompletions {
    private final PlainGuidance guidance;
    private final List<String> circumstances;
    private final List<Duration> times;

    NaiveCompletions(PlainGuidance guidance) {
        this.guidance = guidance;
        this.circumstances = guidance.circumstances();
        this.times = Stream.concat(Stream.of(Duration.ZERO), guidance.timeLimits().stream())
                .toList();
    }

    /** Every unknown symptom absent, every missing severity the least. */
    PlainReport mildest(PlainReport report) {
        var settled = new HashMap<String, Told>();
        report.symptoms().forEach((code, told) -> {
            if (told.presence() == Presence.PRESENT) {
                settled.put(code, told.step() == null ? Told.present(0) : told);
            }
        });
        return report.withSymptoms(settled);
    }

    /** Every unknown symptom there and at its worst, every missing severity the worst. */
    PlainReport worst(PlainReport report) {
        var settled = new HashMap<String, Told>();
        report.symptoms().forEach((code, told) -> {
            boolean open = told.presence() == Presence.UNKNOWN || told.step() == null;
            if (told.presence() != Presence.ABSENT) {
                settled.put(code, open ? Told.present(guidance.symptom(code).worst()) : told);
            }
        });
        return report.withSymptoms(settled);
    }

    /** The report with each way to answer the circumstances that rules read, at a time from each threshold on. */
    Stream<PlainReport> of(PlainReport report) {
        var open = open(report);
        return IntStream.range(0, 1 << open.size())
                .mapToObj(answers -> answered(report.circumstances(), open, answers))
                .flatMap(said -> times(report).stream().map(time -> report.withCircumstances(said, time)));
    }

    long count(PlainReport report) {
        return ((long) times(report).size()) << open(report).size();
    }

    /** Each bit of `answers` is the answer to one of the open circumstances. */
    private static Map<String, Boolean> answered(Map<String, Boolean> said, List<String> open, int answers) {
        var all = new HashMap<>(said);
        for (int i = 0; i < open.size(); i++) {
            all.put(open.get(i), (answers >> i & 1) == 1);
        }
        return all;
    }

    private List<String> open(PlainReport report) {
        return circumstances.stream()
                .filter(each -> !report.circumstances().containsKey(each))
                .toList();
    }

    private List<Duration> times(PlainReport report) {
        var since = report.sinceProcedure();
        return since == null ? times : List.of(since);
    }
}
