package org.aftercare.triage.records;

import java.util.Arrays;
import java.util.Comparator;
import java.util.StringJoiner;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Truth;

/**
 * A report as text that is the same whenever the decision cannot tell two reports apart, and no other time: in what order and layout
 * it was sent does not show, nor what no rule reads, such as the caller's reference. A change of it makes every kept digest worthless.
 */
final class CanonicalReport {
    private static final Circumstance[] BY_ID = Arrays.stream(Circumstance.values())
            .sorted(Comparator.comparing(Circumstance::id))
            .toArray(Circumstance[]::new);

    private CanonicalReport() {}

    static String text(Report report) {
        var lines = new StringJoiner("\n");
        lines.add("report 1");
        lines.add("procedure " + report.procedure().code());
        if (report.accessSite() != null) {
            lines.add("access-site " + report.accessSite());
        }
        add(report.circumstances(), lines);
        report.symptoms().forEach(symptom -> lines.add("symptom " + text(symptom)));
        return lines.toString();
    }

    private static void add(Circumstances circumstances, StringJoiner lines) {
        circumstances.sinceProcedure().ifPresent(since -> lines.add("since " + since));
        for (var circumstance : BY_ID) {
            var holds = circumstances.holds(circumstance);
            if (holds != Truth.UNKNOWN) {
                lines.add("circumstance " + circumstance.id() + " " + holds);
            }
        }
    }

    private static String text(ReportedSymptom symptom) {
        var said = symptom.code() + " " + symptom.presence();
        return symptom.severity() == null
                ? said
                : said + " " + symptom.severity().code();
    }
}
