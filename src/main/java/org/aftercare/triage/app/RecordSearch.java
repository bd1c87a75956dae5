package org.aftercare.triage.app;

import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.records.DecisionRecord;

/** Finds the one record that is meant, among others and among lines of a log. */
final class RecordSearch {
    private static final String BEGINNING = "{\"kind\":\"decision\"";

    private final ReplayOptions options;

    RecordSearch(ReplayOptions options) {
        this.options = options;
    }

    /**
     * The record in these lines.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    DecisionRecord in(Stream<String> lines) {
        var found = lines.filter(line -> line.contains(BEGINNING))
                .filter(line -> options.id().map(line::contains).orElse(true))
                .map(line -> DecisionRecord.parse(line.substring(line.indexOf(BEGINNING))))
                .filter(this::isMeant)
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(complaint(found));
        }
        return found.get(0);
    }

    private boolean isMeant(DecisionRecord each) {
        return options.id().map(each.id()::equals).orElse(true)
                && (options.position().isEmpty()
                        || (each.position() != null
                                && each.position() == options.position().getAsLong()));
    }

    private static String complaint(List<DecisionRecord> found) {
        return found.isEmpty()
                ? "no such record is there"
                : found.size() + " records are there: choose one by `--id` and `--position`, or give the record itself";
    }
}
