package org.aftercare.triage.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.Presence;

/** What callers say and what they mean by it, written by somebody who had not seen the phrases of the guidance. */
public final class SaidSentences {
    public static final List<Sentence> ALL = read(Path.of("src/test/resources/suggest/sentences.jsonl"));

    private SaidSentences() {}

    /** What is meant of one symptom. */
    public record Meant(String code, Presence presence, Optional<String> severity) {}

    /**
     * A sentence and everything that is meant in it.
     *
     * @param isHeldOut whether nobody who writes phrases for the guidance reads it: it only measures
     */
    public record Sentence(String text, List<Meant> found, boolean isHeldOut) {}

    private static List<Sentence> read(Path file) {
        try {
            var json = new ObjectMapper();
            var sentences = new ArrayList<Sentence>();
            for (var line : Files.readAllLines(file)) {
                var tree = json.readTree(line);
                var meant = tree.get("found")
                        .valueStream()
                        .map(SaidSentences::meant)
                        .toList();
                boolean isEven = (sentences.size() + 1) % 2 == 0;
                sentences.add(new Sentence(tree.get("text").asText(), meant, isEven));
            }
            return List.copyOf(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Meant meant(JsonNode node) {
        return new Meant(
                node.get("code").asText(),
                Presence.valueOf(node.get("presence").asText()),
                Optional.ofNullable(node.get("severity")).map(JsonNode::asText));
    }
}
