package org.aftercare.triage.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.triage.clinical.Conflict;
import org.aftercare.triage.clinical.Source;
import org.aftercare.triage.clinical.SourceId;
import org.aftercare.triage.clinical.Statement;
import org.aftercare.triage.clinical.StatementId;

/** The sources with their statements, and where they disagree. */
public final class Evidence {
    private final List<Source> sources;
    private final List<Conflict> conflicts;
    private final Map<Source, LocalDate> lastDays = new LinkedHashMap<>();
    private final Map<SourceId, Source> sourcesById = new HashMap<>();
    private final Map<StatementId, Statement> statements = new HashMap<>();

    public Evidence(List<Source> sources, List<Conflict> conflicts) {
        this.sources = sources.stream().sorted(Comparator.comparing(Source::id)).toList();
        this.conflicts =
                conflicts.stream().sorted(Comparator.comparing(Conflict::id)).toList();
        for (var source : this.sources) {
            source.reviewDue().ifPresent(due -> lastDays.put(source, due.lastDay()));
            sourcesById.put(source.id(), source);
            source.statements().forEach(statement -> statements.put(statement.id(), statement));
        }
    }

    /** In the order of ids. */
    public List<Source> sources() {
        return sources;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public Optional<Source> source(SourceId id) {
        return Optional.ofNullable(sourcesById.get(id));
    }

    public Optional<Statement> statement(StatementId id) {
        return Optional.ofNullable(statements.get(id));
    }

    /** The sources whose own review date lies before the day. */
    public List<Source> pastReview(LocalDate day) {
        var past = new ArrayList<Source>();
        lastDays.forEach((source, lastDay) -> {
            if (lastDay.isBefore(day)) {
                past.add(source);
            }
        });
        return past;
    }
}
