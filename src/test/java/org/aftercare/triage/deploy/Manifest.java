package org.aftercare.triage.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One object of a rendered overlay, as it would be sent to Kubernetes. */
record Manifest(String overlay, JsonNode json) {
    private static final Path RENDERED = Path.of("k8s/rendered");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The names of all overlays, each alone, with each component and with all of them. */
    static List<String> overlays() {
        try (var files = Files.list(RENDERED)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Manifest> all() {
        return overlays().stream().flatMap(overlay -> in(overlay).stream()).toList();
    }

    static List<Manifest> in(String overlay) {
        try {
            return parse(overlay, Files.readString(RENDERED.resolve(overlay + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Manifest> parse(String overlay, String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var objects = new Yaml(new SafeConstructor(options)).loadAll(yaml);
        return StreamSupport.stream(objects.spliterator(), false)
                .map(object -> new Manifest(overlay, JSON.<JsonNode>valueToTree(object)))
                .toList();
    }

    static Stream<Manifest> ofKind(String kind) {
        return all().stream().filter(manifest -> manifest.kind().equals(kind));
    }

    /** The only object of a kind in an overlay. */
    static Manifest only(String overlay, String kind) {
        var found = in(overlay).stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(overlay + " has " + found.size() + " of " + kind);
        }
        return found.get(0);
    }

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    JsonNode pod() {
        return at("/spec/template/spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    /** The value of a variable of the environment; missing where it is not set. */
    JsonNode variable(String name) {
        for (var variable : container().path("env")) {
            if (variable.path("name").asText().equals(name)) {
                return variable.path("value");
            }
        }
        return MissingNode.getInstance();
    }

    @Override
    public String toString() {
        return overlay + ": " + kind() + " " + name();
    }
}
