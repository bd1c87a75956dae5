package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;

/** What was heard of one symptom; of what was said twice the more serious counts. */
record Heard(Symptom symptom, Presence presence, List<Hit> words, List<Severe> severities) {
    private static final List<Presence> MOST_SERIOUS_FIRST =
            List.of(Presence.PRESENT, Presence.UNKNOWN, Presence.ABSENT);

    /** A severity and the words that tell it. */
    record Severe(Severity severity, List<Hit> words) {}

    Heard and(Heard other) {
        int compared = MOST_SERIOUS_FIRST.indexOf(presence) - MOST_SERIOUS_FIRST.indexOf(other.presence);
        if (compared != 0) {
            return compared < 0 ? this : other;
        }
        return new Heard(symptom, presence, joined(words, other.words), joined(severities, other.severities));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    Candidate candidate(Said said) {
        var worst = severities.stream()
                .filter(this::canBeReported)
                .max(Comparator.comparing(each -> each.severity().step()));
        var all = new ArrayList<>(words);
        worst.ifPresent(severe -> all.addAll(severe.words()));
        return new Candidate(
                new ReportedSymptom(
                        symptom, presence, worst.map(Severe::severity).orElse(null)),
                spans(all, said));
    }

    private boolean canBeReported(Severe severe) {
        return switch (presence) {
            case PRESENT -> true;
            case UNKNOWN -> severe.severity().step() >= symptom.cautiousStep();
            case ABSENT -> false;
        };
    }

    /** In the order of the text; pieces that touch become one. */
    private static List<Span> spans(List<Hit> hits, Said said) {
        var spans = new ArrayList<Span>();
        Optional<Hit> last = Optional.empty();
        for (var hit : hits.stream()
                .sorted(Comparator.comparing(Hit::start).thenComparing(Hit::end))
                .toList()) {
            if (last.isPresent() && hit.start() <= last.get().end()) {
                var whole = new Hit("", last.get().start(), Math.max(last.get().end(), hit.end()));
                spans.set(spans.size() - 1, said.span(whole.start(), whole.end()));
                last = Optional.of(whole);
            } else {
                spans.add(said.span(hit.start(), hit.end()));
                last = Optional.of(hit);
            }
        }
        return spans;
    }
}
