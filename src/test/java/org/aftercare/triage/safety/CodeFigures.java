package org.aftercare.triage.safety;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** How far the tests reach into the code of the decision, from the reports of the tools that measured it. */
final class CodeFigures {
    private static final Path COVERAGE = Path.of("target/site/jacoco/jacoco.csv");
    private static final Path MUTATIONS = Path.of("target/pit-reports/mutations.xml");
    private static final Path KEPT = Path.of("src/main/resources/verification.json");
    private static final List<String> OF_THE_DECISION =
            List.of("org.aftercare.triage.clinical", "org.aftercare.triage.engine");
    private static final Pattern DETECTED = Pattern.compile("<mutation detected='(true|false)'");

    private static final int PACKAGE = 1;
    private static final int BRANCHES_MISSED = 5;
    private static final int BRANCHES_COVERED = 6;

    private CodeFigures() {}

    /** Share of branches taken. */
    static double branchCoverage() throws IOException {
        long missed = 0;
        long covered = 0;
        for (var line : Files.readAllLines(COVERAGE)) {
            var cells = Splitter.on(',').splitToList(line);
            if (OF_THE_DECISION.contains(cells.get(PACKAGE))) {
                missed += Long.parseLong(cells.get(BRANCHES_MISSED));
                covered += Long.parseLong(cells.get(BRANCHES_COVERED));
            }
        }
        return share(covered, missed + covered);
    }

    /** Share of faults in the code that a test finds; where this build did not look for them, the share last kept. */
    static double mutationScore() throws IOException {
        if (!Files.exists(MUTATIONS)) {
            return new ObjectMapper()
                    .readTree(Files.readString(KEPT))
                    .at("/code/mutationScore")
                    .asDouble();
        }
        var faults = DETECTED.matcher(Files.readString(MUTATIONS)).results().toList();
        long found =
                faults.stream().filter(fault -> fault.group(1).equals("true")).count();
        return share(found, faults.size());
    }

    /** Rounded to a thousandth, downwards. */
    private static double share(long part, long whole) {
        return Math.floorDiv(1_000 * part, whole) / 1_000.0;
    }
}
