package org.aftercare.triage.records;

import java.util.List;

/** One thing that a record says, held against what a replay says of it. */
public record Comparison(String of, String recorded, String replayed) {
    /** Everything that has to be the same. */
    public static List<Comparison> of(DecisionRecord recorded, DecisionRecord replayed) {
        return List.of(
                new Comparison(
                        "guidance",
                        recorded.guidance().digest(),
                        replayed.guidance().digest()),
                new Comparison("report", text(recorded.report()), text(replayed.report())),
                new Comparison(
                        "disposition",
                        recorded.disposition().name(),
                        replayed.disposition().name()),
                new Comparison(
                        "urgency", recorded.urgency().name(), replayed.urgency().name()),
                new Comparison("deciding rules", text(recorded.decidedBy()), text(replayed.decidedBy())),
                new Comparison("other rules", text(recorded.alsoApplied()), text(replayed.alsoApplied())));
    }

    private static String text(DecisionRecord.ReportDigest report) {
        return report.digest() + " by key " + report.key();
    }

    private static String text(List<String> rules) {
        return rules.isEmpty() ? "none" : String.join(", ", rules);
    }

    public boolean isSame() {
        return recorded.equals(replayed);
    }

    @Override
    public String toString() {
        return isSame()
                ? "same     %s: %s".formatted(of, recorded)
                : "DIFFERS  %s: recorded %s, now %s".formatted(of, recorded, replayed);
    }
}
