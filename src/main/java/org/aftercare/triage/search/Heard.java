package org.aftercare.triage.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;

/** What was heard of one symptom; of what was said twice the more serious counts. */
record Heard(Symptom symptom, Presence presence, List<Hit> words, List<Mention> severities) {
    private static final List<Presence> MOST_SERIOUS_FIRST =
            List.of(Presence.PRESENT, Presence.UNKNOWN, Presence.ABSENT);

    /** One place where the symptom was mentioned, and how it was meant there. */
    record Once(Mention mention, Reading reading) {
        Presence presence() {
            return reading.presence();
        }

        private Stream<Hit> words() {
            return Stream.concat(mention.all().stream(), reading.because().stream());
        }
    }

    /** From all that was said of one symptom, at least once. */
    static Heard of(Collection<Once> said, SaidSeverities severities) {
        var presence = said.stream()
                .map(Once::presence)
                .min(Comparator.comparing(MOST_SERIOUS_FIRST::indexOf))
                .orElseThrow();
        var counting = said.stream().filter(once -> once.presence() == presence).toList();
        var mentions = counting.stream().map(Once::mention).toList();
        return new Heard(
                mentions.get(0).meaning().symptom(),
                presence,
                counting.stream().flatMap(Once::words).toList(),
                severities.of(mentions));
    }

    Candidate candidate(Said said) {
        Optional<Mention> worst = severities.stream()
                .filter(each -> canBeReported(severity(each)))
                .max(Comparator.comparing(each -> severity(each).step()));
        var reported = new ReportedSymptom(
                symptom, presence, worst.map(Heard::severity).orElse(null));
        var all = Stream.concat(words.stream(), worst.stream().flatMap(each -> each.all().stream()));
        return new Candidate(reported, Span.of(all.toList(), said));
    }

    private static Severity severity(Mention mention) {
        return Objects.requireNonNull(mention.meaning().severity());
    }

    private boolean canBeReported(Severity severity) {
        return switch (presence) {
            case PRESENT -> true;
            case UNKNOWN -> severity.step() >= symptom.cautiousStep();
            case ABSENT -> false;
        };
    }
}
