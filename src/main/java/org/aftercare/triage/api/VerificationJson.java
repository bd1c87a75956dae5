package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was proven and measured of the packaged guidance when this service was built. */
@Schema(
        name = "Verification",
        description =
                "What was proven and measured of the packaged guidance when this service was built. How, is in docs/safety.")
public record VerificationJson(
        @Schema(description = "The guidance it was made for.")
        VerifiedGuidanceJson guidance,

        @Schema(description = "What is promised of every report, and whether it holds.")
        List<PropertyJson> properties,

        @Schema(description = "The comparison with a second implementation.")
        DifferentialJson differential,

        @Schema(description = "Single faults put into the rules, and how many of them a test found.")
        RuleMutantsJson ruleMutants,

        @Schema(description = "How far the tests reach into the code of the decision.")
        CodeJson code,

        @Schema(description = "The conformance suite.") ConformanceJson conformance,

        @Schema(description = "The clinical test cases.") VignettesJson vignettes,

        @Schema(description = "Interviews with simulated callers who tell the truth.")
        InterviewsJson interviews,

        @Schema(description = "Searches for what patients say.")
        SearchJson search,

        @Schema(description = "Symptoms suggested from what callers say.")
        SuggestedJson suggestions) {

    /** The guidance a verification was made for. */
    @Schema(name = "VerifiedGuidance", description = "The guidance that was verified.")
    public record VerifiedGuidanceJson(
            @Schema(description = "Version of the guidance, year.month.number.", examples = "2026.11.1")
            String version,

            @Schema(
                    description = "SHA-256 over its canonical content.",
                    examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String digest) {}

    /** A promise about every report. */
    @Schema(name = "Property", description = "A promise about every report.")
    public record PropertyJson(
            @Schema(description = "Its name.", examples = "MONOTONE")
            String name,

            @Schema(description = "What is promised.") String promise,

            @Schema(description = "Whether it holds for every report.")
            boolean holds,

            @Schema(description = "The methods that showed it, independent of each other.")
            List<String> methods,

            @Schema(description = "How many seconds all methods took together.", minimum = "0", maximum = "100000")
            double seconds) {}

    /** The comparison with a second implementation. */
    @Schema(
            name = "Differential",
            description = "The comparison of the service's decision with a second, naive implementation.")
    public record DifferentialJson(
            @Schema(description = "Generated reports that both answered.", minimum = "0", maximum = "1000000000000")
            long reports,

            @Schema(description = "Reports they answered differently.")
            int disagreements) {}

    /** Single faults in the rules. */
    @Schema(
            name = "RuleMutants",
            description =
                    "Single faults put into the rules: a threshold moved, a part dropped, an outcome changed and the like.")
    public record RuleMutantsJson(
            @Schema(description = "Faults tried.") int total,

            @Schema(description = "Faults that changed an answer at the boundary of a rule.")
            int killed,

            @Schema(description = "Faults proven to change the answer to no report.")
            int equivalent,

            @Schema(description = "Faults neither found nor proven harmless.")
            int survived) {}

    /** How far the tests reach into the code. */
    @Schema(name = "Code", description = "How far the tests reach into the code of the decision.")
    public record CodeJson(
            @Schema(description = "Share of the branches that a test takes.", minimum = "0", maximum = "1")
            double branchCoverage,

            @Schema(
                    description = "Share of the faults put into the code that a test finds.",
                    minimum = "0",
                    maximum = "1")
            double mutationScore) {}

    /** The conformance suite. */
    @Schema(name = "Conformance", description = "The conformance suite.")
    public record ConformanceJson(
            @Schema(description = "Cases of the suite.") int cases,

            @Schema(description = "Cases answered as it says.")
            int passed) {}

    /** The clinical test cases. */
    @Schema(
            name = "Vignettes",
            description = "Clinical test cases, of which a part was written by somebody who did not know the rules.")
    public record VignettesJson(
            @Schema(description = "Cases.") int cases,

            @Schema(description = "Share answered with the urgency expected.", minimum = "0", maximum = "1")
            double accuracy,

            @Schema(description = "Share not answered less urgently than expected.", minimum = "0", maximum = "1")
            double safety,

            @Schema(description = "Share answered more urgently than expected.", minimum = "0", maximum = "1")
            double overtriage,

            @Schema(description = "Share of those for self-care that were left at it.", minimum = "0", maximum = "1")
            double selfCareRecall) {}

    /** Interviews with simulated callers. */
    @Schema(
            name = "Interviews",
            description =
                    "Interviews with simulated callers who tell the truth: the clinical test cases and generated patients, and one caller for each red flag.")
    public record InterviewsJson(
            @Schema(description = "Callers.") int callers,

            @Schema(description = "Questions asked of the median caller.")
            int median,

            @Schema(description = "Questions of the longest interview.")
            int longest,

            @Schema(description = "Callers with one red flag and nothing else.")
            int callersWithOneRedFlag,

            @Schema(description = "Questions until an ambulance was called, for the median of them.")
            int medianWithOneRedFlag,

            @Schema(description = "Questions until an ambulance was called, at most.")
            int longestWithOneRedFlag) {}

    /** Searches for what patients say. */
    @Schema(
            name = "SearchFigures",
            description =
                    "Searches for phrases written by somebody who saw neither synonyms nor lay words; those held out played no part in finding synonyms.")
    public record SearchJson(
            @Schema(description = "All phrases.") FoundJson all,

            @Schema(description = "Those held out.") FoundJson heldOut) {}

    /** How often the right symptom was found. */
    @Schema(name = "FoundFigures", description = "How often the right symptom was found.")
    public record FoundJson(
            @Schema(description = "Phrases searched for.") int phrases,

            @Schema(description = "Share in which the right symptom came first.", minimum = "0", maximum = "1")
            double first,

            @Schema(description = "Share in which it came among the first three.", minimum = "0", maximum = "1")
            double amongThree) {}

    /** Symptoms suggested from what callers say. */
    @Schema(
            name = "SuggestionFigures",
            description =
                    "Symptoms suggested from sentences written by somebody who saw none of the phrases; those held out played no part in finding phrases.")
    public record SuggestedJson(
            @Schema(description = "All sentences.") HeardJson all,

            @Schema(description = "Those held out.") HeardJson heldOut) {}

    /** How well sentences were understood. */
    @Schema(name = "HeardFigures", description = "How well sentences were understood.")
    public record HeardJson(
            @Schema(description = "Sentences.") int sentences,

            @Schema(
                    description = "Share of the red flags mentioned that were suggested and not as absent.",
                    minimum = "0",
                    maximum = "1")
            double redFlagsFound,

            @Schema(
                    description = "Share of the red flags mentioned that were suggested as absent.",
                    minimum = "0",
                    maximum = "1")
            double redFlagsDenied,

            @Schema(description = "Share of the suggestions that were meant.", minimum = "0", maximum = "1")
            double precision,

            @Schema(description = "Share of the denials suggested as absent.", minimum = "0", maximum = "1")
            double denialsRight) {}

    /** The one that was packaged with the service. */
    static VerificationJson packaged() {
        try {
            return new ObjectMapper().readValue(Packaged.text("verification.json"), VerificationJson.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
