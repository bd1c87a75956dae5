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
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Parses one file strictly: a key written twice is an issue, not the last one's win. */
final class YamlParser {
    private final String file;
    private final Issues issues;

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
            return Optional.of(value(node));
        } catch (MarkedYAMLException e) {
            issues.add(place(e.getProblemMark()), "not YAML: " + e.getProblem());
            return Optional.empty();
        }
    }

    private Yaml value(Node node) {
        var place = place(node.getStartMark());
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

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
