package org.aftercare.triage.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.Urgency;

/**
 * What one version of the guidance says of itself, and what holds for every answer made from it.
 *
 * @param digest SHA-256 over the canonical content, as `sha256:` and 64 hexadecimal digits
 * @param clinicallyReviewed whether a clinician has signed it
 * @param windows how soon each urgency asks to be acted on
 * @param emergencyNumbers by ISO 3166-1 alpha-2 country
 * @param everyAnswer the advice that goes with every answer
 */
public record Edition(
        String version,
        LocalDate effective,
        String digest,
        boolean clinicallyReviewed,
        Map<Urgency, Duration> windows,
        Map<String, String> emergencyNumbers,
        List<AdviceId> everyAnswer) {
    public Edition {
        windows = Map.copyOf(windows);
        emergencyNumbers = Map.copyOf(emergencyNumbers);
        everyAnswer = List.copyOf(everyAnswer);
    }

    /** How soon to act; none where nothing has to be done. */
    public Optional<Duration> window(Urgency urgency) {
        return Optional.ofNullable(windows.get(urgency));
    }
}
