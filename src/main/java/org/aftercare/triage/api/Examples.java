package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The recorded requests and answers that the contract and the problem pages show; tests replay each, so none can lie. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The calls whose answers the contract shows: one of each disposition, and one that rests on something unsaid. */
    private static final Set<String> ANSWERS_SHOWN =
            Set.of("bruise-fading", "red-swollen-leg", "cold-numb-leg", "chest-pain-not-known-whether-eased");

    /** A recorded call and what it shows. */
    record Call(String name, String shows) {
        boolean isAnswerShown() {
            return ANSWERS_SHOWN.contains(name);
        }

        JsonNode request() {
            return read("triage/" + name + "/request.json");
        }

        JsonNode response() {
            return read("triage/" + name + "/response.json");
        }
    }

    static final List<Call> CALLS = List.of(
            new Call("bruise-fading", "A bruise at the groin is fading: SELF_CARE, with what is allowed by now"),
            new Call("red-swollen-leg", "A red, swollen leg: CONTACT_HOSPITAL_OR_GP, today"),
            new Call("cold-numb-leg", "A cold, numb leg: CALL_AMBULANCE"),
            new Call("chest-pain-eased", "Chest pain that eased: CONTACT_HOSPITAL_OR_GP, today"),
            new Call(
                    "chest-pain-not-known-whether-eased",
                    "Chest pain, and nobody said whether it eased: CALL_AMBULANCE"),
            new Call("bleeding-stops-with-pressure", "Bleeding that stops when pressed, dizziness unknown"),
            new Call("woolly-head-first-day", "A woolly head on the day of a sedative: SELF_CARE"),
            new Call("rash", "A widespread rash: CONTACT_HOSPITAL_OR_GP, today"),
            new Call("walking-pain-returned", "The old walking pain is back after months: CONTACT_HOSPITAL_OR_GP"),
            new Call("no-symptoms", "No symptoms, on day five: SELF_CARE, with what is allowed by now"));

    static final Recorded BATCH = new Recorded(
            "batch",
            ContractBatch.REQUEST,
            ContractBatch.ANSWER,
            "Three reports, of which one is wrong",
            "Two assessments and a problem");

    static final Recorded INTERVIEW = new Recorded(
            "interview",
            "An interview as far as it has got; at most 65,536 bytes of JSON in UTF-8.",
            "The assessment of what was posted.",
            "The first red flags were asked about, and answered with no",
            "The next question, and what to post with its answers");

    static final Recorded SUGGESTION = new Recorded(
            "suggestion",
            "What was said; at most 65,536 bytes of JSON in UTF-8.",
            "What was asked for, as it is now.",
            "What is there, and what is denied",
            "What is to be confirmed");

    private Examples() {}

    /**
     * A recorded call of another operation.
     *
     * @param takes what the operation takes
     * @param gives what it gives
     * @param asks what this request is
     * @param answers what this answer is
     */
    record Recorded(String name, String takes, String gives, String asks, String answers) {
        JsonNode request() {
            return read(name + "/request.json");
        }

        JsonNode response() {
            return read(name + "/response.json");
        }
    }

    /** A request that meets the problem, under `request`, and the answer it gets, under `response`. */
    static JsonNode problem(ProblemCode code) {
        return read("problems/" + code.slug() + ".json");
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(Packaged.text("examples/" + path));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
