package org.aftercare.triage.guidance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.text.Nearest;

/**
 * What was declared under one kind of id. A thing whose declaration is broken counts as declared, so that one mistake is not
 * reported again at every place that refers to it.
 */
final class Registry<T> {
    private final String kind;
    private final Issues issues;
    private final Map<String, Place> declared = new TreeMap<>();
    private final Map<String, T> read = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Registry(String kind, Issues issues) {
        this.kind = kind;
        this.issues = issues;
    }

    /** Declares an id once; a second declaration is an issue. */
    void declare(String id, Place place) {
        var before = declared.putIfAbsent(id, place);
        if (before != null) {
            issues.add(place, kind + " `" + id + "` stands already at " + before);
        }
    }

    void put(String id, T value) {
        read.putIfAbsent(id, value);
    }

    boolean isDeclared(String id) {
        return declared.containsKey(id);
    }

    Set<String> ids() {
        return declared.keySet();
    }

    Place place(String id) {
        return Objects.requireNonNull(declared.get(id));
    }

    List<T> values() {
        return List.copyOf(read.values());
    }

    /** Notes that something makes use of an id, whether or not what uses it is itself in order. */
    void use(String id) {
        used.add(id);
    }

    void use(Yaml reference) {
        if (reference instanceof Scalar scalar) {
            use(scalar.text());
        }
    }

    /** The ids declared that nothing makes use of. */
    List<String> unused() {
        return declared.keySet().stream().filter(id -> !used.contains(id)).toList();
    }

    /** The ids declared by something that could not be read. */
    List<String> broken() {
        return declared.keySet().stream().filter(id -> !read.containsKey(id)).toList();
    }

    Map<String, T> byId() {
        return read;
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(read.get(id));
    }

    /** What a reference means; an issue when nothing of that id was declared. */
    Optional<T> refer(Yaml reference) {
        if (!(reference instanceof Scalar scalar)) {
            issues.add(reference.place(), "expected the id of a " + kind + ", found " + reference.kind());
            return Optional.empty();
        }
        if (!isDeclared(scalar.text())) {
            var hint = Nearest.hint(scalar.text(), declared.keySet());
            issues.add(scalar.place(), "unknown " + kind + " `" + scalar.text() + "`" + hint);
        }
        return find(scalar.text());
    }
}
