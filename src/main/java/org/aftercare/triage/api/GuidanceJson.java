package org.aftercare.triage.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercare.triage.clinical.Source;
import org.aftercare.triage.clinical.SourceKind;
import org.aftercare.triage.clinical.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the guidance says of itself. */
@Schema(name = "Guidance", description = "What the guidance in use says of itself.")
public record GuidanceJson(
        @Schema(description = "Its version, year.month.number.", examples = "2026.11.1")
        String version,

        @Schema(description = "The day from which it holds.", format = "date")
        String effective,

        @Schema(description = "SHA-256 over its canonical content.")
        String digest,

        @Schema(description = "Whether a clinician has signed it.")
        boolean clinicallyReviewed,

        @Schema(description = "The languages it is written in (BCP 47), its own first.")
        List<String> languages,

        @Schema(description = "Within what time each urgency asks to act (ISO 8601 durations).")
        Map<Urgency, String> windows,

        @Schema(description = "Emergency numbers by ISO 3166-1 alpha-2 country.")
        Map<String, String> emergencyNumbers,

        @Schema(description = "How much there is of everything.")
        CountsJson counts,

        @Schema(description = "Ids of the sources whose own review date is past today.")
        List<String> sourcesPastReview) {

    /** How much there is of everything. */
    @Schema(name = "Counts", description = "How much there is of everything.")
    public record CountsJson(
            @Schema(description = "The documents the guidance is made of.")
            long guidanceDocuments,

            @Schema(description = "Published discharge guidance that fills gaps.")
            long furtherSources,

            @Schema(description = "The project's own conservative defaults.")
            long ownSources,

            @Schema(description = "Statements of all sources.")
            long statements,

            @Schema(description = "Statements that no rule, advice or recovery entry cites.")
            long uncitedStatements,

            @Schema(description = "Procedures a report can be about.")
            long procedures,

            @Schema(description = "Symptoms of the catalogue.")
            long symptoms,

            @Schema(description = "With the two that apply where no other does.")
            long rules,

            @Schema(description = "Pieces of advice.") long advice,

            @Schema(description = "Answers to \"may I yet?\".")
            long recoveryEntries,

            @Schema(description = "Matters on which sources disagree.")
            long conflicts) {

        static CountsJson of(Wording wording) {
            var guidance = wording.guidance();
            var sources = guidance.evidence().sources();
            var byKind = sources.stream().collect(Collectors.groupingBy(Source::kind, Collectors.counting()));
            var statements = sources.stream()
                    .flatMap(source -> source.statements().stream())
                    .map(statement -> SourceJson.StatementJson.of(statement, wording))
                    .toList();
            return new CountsJson(
                    byKind.getOrDefault(SourceKind.GUIDANCE, 0L),
                    byKind.getOrDefault(SourceKind.FURTHER, 0L),
                    byKind.getOrDefault(SourceKind.OWN, 0L),
                    statements.size(),
                    statements.stream()
                            .filter(statement -> !statement.isCited())
                            .count(),
                    guidance.catalogue().procedures().size(),
                    guidance.catalogue().symptoms().size(),
                    guidance.rules().all().size(),
                    guidance.advice().size(),
                    guidance.recovery().size(),
                    guidance.evidence().conflicts().size());
        }
    }

    static GuidanceJson of(List<String> languages, LocalDate today, Wording wording) {
        var edition = wording.guidance().edition();
        var windows = new TreeMap<Urgency, String>();
        edition.windows().forEach((urgency, window) -> windows.put(urgency, Durations.text(window)));
        return new GuidanceJson(
                edition.version(),
                edition.effective().toString(),
                edition.digest(),
                edition.clinicallyReviewed(),
                languages,
                windows,
                new TreeMap<>(edition.emergencyNumbers()),
                CountsJson.of(wording),
                wording.guidance().evidence().pastReview(today).stream()
                        .map(source -> source.id().value())
                        .toList());
    }
}
