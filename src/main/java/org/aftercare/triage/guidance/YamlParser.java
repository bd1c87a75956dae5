package org.aftercare.triage.guidance;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.guidance.Yaml.Entry;
import org.aftercare.triage.guidance.Yaml.Mapping;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.guidance.Yaml.Sequence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Parses one file strictly: a key written twice is an issue, not the last one's win, and nothing stands for something else. */
final class YamlParser {
    private final String file;
    private final Issues issues;
    private boolean anchored;

    YamlParser(String file, Issues issues) {
        this.file = file;
        this.issues = issues;
    }

    Optional<Yaml> parse(String text) {
        try {
            var node = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                issues.add(Place.startOf(file), "the file is empty");
                return Optional.empty();
            }
            var value = value(node);
            return anchored ? Optional.empty() : Optional.of(value);
        } catch (MarkedYAMLException e) {
            issues.add(place(e.getProblemMark()), "not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            var codePoint = String.format("U+%04X", e.getCodePoint());
            issues.add(place(text, e.getPosition()), "not YAML: the unprintable character " + codePoint);
        } catch (YAMLException e) {
            issues.add(Place.startOf(file), "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Yaml value(Node node) {
        var place = place(node.getStartMark());
        if (node.getAnchor() != null) {
            anchored = true;
            issues.add(place, "no anchors and aliases: write the value where it is meant");
            return new Scalar(place, "");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(place, mapping.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            return new Sequence(
                    place, sequence.getValue().stream().map(this::value).toList());
        }
        return new Scalar(place, ((ScalarNode) node).getValue());
    }

    private Yaml mapping(Place place, List<NodeTuple> tuples) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : tuples) {
            var keyPlace = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                issues.add(keyPlace, "a key must be a single word");
            } else if (entries.containsKey(key.getValue())) {
                issues.add(keyPlace, "key `" + key.getValue() + "` stands here twice");
            } else {
                entries.put(key.getValue(), new Entry(keyPlace, value(tuple.getValueNode())));
            }
        }
        return new Mapping(place, entries);
    }

    /** The place of the character that so many others stand before. */
    private Place place(String text, int before) {
        var lines = text.substring(0, text.offsetByCodePoints(0, before)).split("\n", -1);
        return new Place(file, lines.length, lines[lines.length - 1].length() + 1);
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
