package org.aftercare.triage.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a guidance folder a second way; it trusts the files, because the service's own loader has checked them. */
public final class RuleFiles {
    private final Path folder;
    private final Map<String, PlainSymptom> symptoms;

    private RuleFiles(Path folder) {
        this.folder = folder;
        this.symptoms = entries("symptoms")
                .map(RuleFiles::symptom)
                .collect(Collectors.toMap(PlainSymptom::code, Function.identity()));
    }

    public static PlainGuidance read(Path folder) {
        return new RuleFiles(folder).guidance();
    }

    private PlainGuidance guidance() {
        var edition = new Node(load(folder.resolve("guidance.yaml")));
        var rules = entries("rules")
                .map(this::rule)
                .sorted(Comparator.comparing(PlainRule::id))
                .toList();
        return new PlainGuidance(
                Node.list(load(folder.resolve("procedures.yaml"))).stream()
                        .map(RuleFiles::procedure)
                        .toList(),
                symptoms,
                rules,
                edition.child("unexplained-symptom").text("id"),
                edition.child("nothing-reported").text("id"));
    }

    private static PlainProcedure procedure(Node node) {
        return new PlainProcedure(node.text("code"), node.texts("access-sites"));
    }

    private static PlainSymptom symptom(Node node) {
        var severities = node.texts("severities");
        int cautious = severities.isEmpty() ? 0 : severities.indexOf(node.text("cautious"));
        return new PlainSymptom(node.text("code"), severities, cautious);
    }

    private PlainRule rule(Node node) {
        boolean raises = node.has("raises");
        return new PlainRule(
                node.text("id"),
                Set.copyOf(node.texts("procedures")),
                condition(node.child("when")),
                node.has("unless") ? condition(node.child("unless")) : null,
                raises ? Urgency.valueOf(node.child("raises").text("to")) : leadsTo(node),
                raises ? Urgency.valueOf(node.child("raises").text("from")) : null);
    }

    private static Urgency leadsTo(Node rule) {
        return switch (rule.text("leads-to")) {
            case "SELF_CARE" -> Urgency.NONE;
            case "CALL_AMBULANCE" -> Urgency.IMMEDIATE;
            default -> Urgency.valueOf(rule.text("urgency"));
        };
    }

    private PlainCondition condition(Node node) {
        String key = node.onlyKey();
        return switch (key) {
            case "all" -> new PlainCondition.All(parts(node, key));
            case "any" -> new PlainCondition.Any(parts(node, key));
            case "since-procedure" -> time(node.child(key));
            default -> symptoms.containsKey(key) ? atLeast(key, node.text(key)) : holds(key, node.text(key));
        };
    }

    private List<PlainCondition> parts(Node node, String key) {
        return node.children(key).stream().map(this::condition).toList();
    }

    private static PlainCondition time(Node node) {
        String key = node.onlyKey();
        var time = Duration.parse(node.text(key));
        return key.equals("under") ? new PlainCondition.Under(time) : new PlainCondition.From(time);
    }

    private PlainCondition atLeast(String symptom, String severity) {
        int step = severity.equals("present")
                ? 0
                : symptoms.get(symptom).severities().indexOf(severity);
        if (step < 0) {
            throw new IllegalArgumentException("symptom `" + symptom + "` has no severity `" + severity + "`");
        }
        return new PlainCondition.AtLeast(symptom, step);
    }

    private static PlainCondition holds(String circumstance, String value) {
        if (!value.equals("true")) {
            throw new IllegalArgumentException("`" + circumstance + ": " + value + "` is no condition");
        }
        return new PlainCondition.Holds(circumstance);
    }

    private Stream<Node> entries(String subfolder) {
        try (var files = Files.list(folder.resolve(subfolder))) {
            return files.sorted().toList().stream().flatMap(file -> Node.list(load(file)).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object load(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var text = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mapping of a YAML file. */
    private record Node(Map<?, ?> fields) {
        Node(Object yaml) {
            this((Map<?, ?>) yaml);
        }

        static List<Node> list(Object yaml) {
            return ((List<?>) yaml).stream().map(Node::new).toList();
        }

        boolean has(String key) {
            return fields.containsKey(key);
        }

        String onlyKey() {
            if (fields.size() != 1) {
                throw new IllegalArgumentException(fields + " has not exactly one key");
            }
            return fields.keySet().iterator().next().toString();
        }

        String text(String key) {
            return value(key).toString();
        }

        Node child(String key) {
            return new Node(value(key));
        }

        List<Node> children(String key) {
            return list(value(key));
        }

        List<String> texts(String key) {
            return has(key)
                    ? ((List<?>) value(key)).stream().map(Object::toString).toList()
                    : List.of();
        }

        private Object value(String key) {
            if (!has(key)) {
                throw new IllegalArgumentException(fields + " has no `" + key + "`");
            }
            return fields.get(key);
        }
    }
}
