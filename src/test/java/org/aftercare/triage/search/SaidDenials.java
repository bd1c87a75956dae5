package org.aftercare.triage.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.triage.clinical.Presence;

/** What patients say who deny a symptom, and what sounds so and must never be taken for it. */
final class SaidDenials {
    static final List<SaidDenial> ALL = read(Path.of("src/test/resources/suggest/denials.jsonl"));

    private SaidDenials() {}

    /**
     * A sentence.
     *
     * @param absent what it denies
     * @param unknown what it denies with a doubt
     * @param notAbsent what is there, or may be, although a word that denies stands beside it
     */
    record SaidDenial(String text, List<String> absent, List<String> unknown, List<String> notAbsent) {
        boolean isTrap() {
            return !notAbsent.isEmpty();
        }

        /** What was heard otherwise than it is meant, or nothing. */
        Optional<String> misheard(List<Candidate> candidates) {
            Map<String, Presence> heard = new TreeMap<>();
            candidates.forEach(each ->
                    heard.put(each.reported().code().value(), each.reported().presence()));
            boolean isRight = absent.stream().allMatch(code -> heard.get(code) == Presence.ABSENT)
                    && unknown.stream().allMatch(code -> heard.get(code) == Presence.UNKNOWN)
                    && notAbsent.stream()
                            .allMatch(code -> heard.containsKey(code) && heard.get(code) != Presence.ABSENT)
                    && (isTrap() || !heard.containsValue(Presence.PRESENT));
            return isRight ? Optional.empty() : Optional.of(text + " " + heard);
        }
    }

    private static List<SaidDenial> read(Path file) {
        try {
            var json = new ObjectMapper();
            var sentences = new ArrayList<SaidDenial>();
            for (var line : Files.readAllLines(file)) {
                var tree = json.readTree(line);
                sentences.add(new SaidDenial(
                        tree.get("text").asText(),
                        codes(tree, "absent"),
                        codes(tree, "unknown"),
                        codes(tree, "notAbsent")));
            }
            return List.copyOf(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(JsonNode tree, String field) {
        return tree.path(field).valueStream().map(JsonNode::asText).toList();
    }
}
