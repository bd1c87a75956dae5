package org.aftercare.triage.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.guidance.BrokenGuidance;
import org.aftercare.triage.guidance.GuidanceCopy;
import org.aftercare.triage.guidance.Issue;
import org.aftercare.triage.guidance.Place;
import org.yaml.snakeyaml.Yaml;

/** A copy of the guidance whose rules say anything: each keeps its answer and advice and gets a condition by chance. */
final class RewrittenRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GuidanceCopy copy;
    private final Dice dice;
    private final RandomConditions conditions;
    private final WrittenCondition written;
    private final Map<String, List<Map<String, Object>>> rules = new TreeMap<>();
    private final Map<String, List<String>> files = new TreeMap<>();

    RewrittenRules(Path original, Path folder, Dice dice) {
        this.copy = GuidanceCopy.of(original, folder);
        this.dice = dice;
        var plain = RuleFiles.read(original);
        this.conditions = new RandomConditions(plain, dice);
        this.written = new WrittenCondition(plain);
        for (var file : GuidanceCopy.filesIn(original.resolve("rules"))) {
            rules.put(original.relativize(file).toString(), rulesIn(file));
        }
        rewriteAll();
    }

    private static List<Map<String, Object>> rulesIn(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return new Yaml().load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewriteAll() {
        rules.forEach((file, all) ->
                files.put(file, lines(all.stream().map(this::rewritten).toList())));
    }

    private Map<String, Object> rewritten(Map<String, Object> rule) {
        if (!mayBeRewritten(rule)) {
            return rule;
        }
        var changed = new LinkedHashMap<>(rule);
        changed.put("when", conditions.ofAll().read(written));
        if (dice.once(3)) {
            changed.put("unless", conditions.ofCircumstances().read(written));
        }
        return changed;
    }

    /** Of those others nothing but a few forms is allowed, and a red flag must be one after all procedures. */
    private static boolean mayBeRewritten(Map<String, Object> rule) {
        var leadsTo = rule.getOrDefault("leads-to", "SELF_CARE");
        return leadsTo.equals("CONTACT_HOSPITAL_OR_GP")
                || (leadsTo.equals("CALL_AMBULANCE") && !rule.containsKey("procedures"));
    }

    /** One rule a line, so that the line of an issue is the rule it is about. */
    private static List<String> lines(List<Map<String, Object>> rules) {
        var lines = new ArrayList<String>();
        for (var rule : rules) {
            try {
                lines.add("- " + JSON.writeValueAsString(rule));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    /** Loads the copy; a rule that the service refuses is put back as it was, and if that does not help, all are drawn anew. */
    Guidance load() {
        files.forEach((file, lines) -> copy.change(file, before -> String.join("\n", lines)));
        try {
            return copy.load().guidance();
        } catch (BrokenGuidance broken) {
            var places = broken.issues().stream().map(Issue::place).toList();
            if (places.stream().filter(this::putBack).count() == 0) {
                rewriteAll();
            }
            return load();
        }
    }

    /** Whether the rule had been rewritten until now. */
    private boolean putBack(Place place) {
        int line = place.line() - 1;
        var original = lines(rules.get(place.file())).get(line);
        return !original.equals(files.get(place.file()).set(line, original));
    }
}
