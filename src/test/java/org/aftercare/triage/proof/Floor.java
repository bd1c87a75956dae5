package org.aftercare.triage.proof;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/**
 * The least a symptom leads to from a severity on, whatever else is reported.
 *
 * @param severity the least severity it holds for; empty for a symptom without severities
 * @param together a second symptom, with a severity behind a colon or without one, that has to be there too; or empty
 * @param when a circumstance such as `flight`, `not sedation` or `from PT24H` that has to be said; or empty
 */
record Floor(String symptom, String severity, String together, String when, Urgency least) {
    private static final Path TABLE = Path.of("src/test/resources/floor.csv");

    static List<Floor> table() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Floor::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Floor of(String line) {
        var cells = Splitter.on(',').splitToList(line);
        return new Floor(cells.get(0), cells.get(1), cells.get(2), cells.get(3), Urgency.valueOf(cells.get(4)));
    }

    /** `when`, word by word. */
    List<String> words() {
        return Splitter.on(' ').splitToList(when);
    }

    PlainCondition condition(PlainGuidance guidance) {
        var parts = new ArrayList<PlainCondition>();
        parts.add(atLeast(guidance, symptom, severity));
        if (!together.isEmpty()) {
            var other = Splitter.on(": ").splitToList(together);
            parts.add(atLeast(guidance, other.get(0), other.size() > 1 ? other.get(1) : ""));
        }
        return new PlainCondition.All(parts);
    }

    private static PlainCondition.AtLeast atLeast(PlainGuidance guidance, String symptom, String severity) {
        int step =
                severity.isEmpty() ? 0 : guidance.symptom(symptom).severities().indexOf(severity);
        if (step < 0) {
            throw new IllegalArgumentException("symptom `" + symptom + "` has no severity `" + severity + "`");
        }
        return new PlainCondition.AtLeast(symptom, step);
    }

    @Override
    public String toString() {
        return "%s %s %s %s: %s".formatted(symptom, severity, together, when, least);
    }
}
