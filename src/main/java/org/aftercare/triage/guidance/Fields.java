package org.aftercare.triage.guidance;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.triage.guidance.Yaml.Entry;
import org.aftercare.triage.guidance.Yaml.Mapping;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.guidance.Yaml.Sequence;
import org.aftercare.triage.text.Nearest;

/**
 * The fields of one mapping, read strictly: each is asked for by name, and a key nobody asked for is an issue. A field that
 * cannot be read is an issue too and comes back empty; `isBroken` then says that nothing may be made of this mapping.
 */
final class Fields {
    private final Mapping mapping;
    private final Issues issues;
    private final Set<String> known = new LinkedHashSet<>();
    private boolean broken;

    private Fields(Mapping mapping, Issues issues) {
        this.mapping = mapping;
        this.issues = issues;
    }

    static Optional<Fields> of(Yaml value, Issues issues) {
        if (value instanceof Mapping mapping) {
            return Optional.of(new Fields(mapping, issues));
        }
        issues.add(value.place(), "expected a mapping, found " + value.kind());
        return Optional.empty();
    }

    /** The items of a list, or an issue. */
    static List<Yaml> items(Yaml value, Issues issues) {
        if (value instanceof Sequence sequence) {
            return sequence.items();
        }
        issues.add(value.place(), "expected a list, found " + value.kind());
        return List.of();
    }

    Set<String> keys() {
        return mapping.entries().keySet();
    }

    /** The first place of the mapping. */
    Place place() {
        return mapping.place();
    }

    /** The place of a field's value, or of the mapping where the field is missing. */
    Place place(String key) {
        return optional(key).map(Yaml::place).orElse(place());
    }

    Optional<Yaml> optional(String key) {
        known.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(Entry::value);
    }

    boolean has(String key) {
        return optional(key).isPresent();
    }

    Optional<Yaml> required(String key) {
        var value = optional(key);
        if (value.isEmpty()) {
            issue(place(), "`" + key + "` is missing");
        }
        return value;
    }

    Optional<String> text(String key) {
        return required(key).flatMap(this::text);
    }

    private Optional<String> text(Yaml value) {
        if (value instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        issue(
                value.place(),
                value instanceof Scalar ? "the value is empty" : "expected a single value, found " + value.kind());
        return Optional.empty();
    }

    /** A required value of a form that `parse` refuses with an exception when it is not right. */
    <T> Optional<T> value(String key, Function<String, T> parse, String form) {
        return required(key).flatMap(value -> parsed(value, parse, form));
    }

    <T> Optional<T> optionalValue(String key, Function<String, T> parse, String form) {
        return optional(key).flatMap(value -> parsed(value, parse, form));
    }

    <T> Optional<T> parsed(Yaml value, Function<String, T> parse, String form) {
        return text(value).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                issue(value.place(), "`" + text + "` is not " + form);
                return Optional.empty();
            }
        });
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> choices) {
        return choice(key, EnumSet.allOf(choices));
    }

    <E extends Enum<E>> Optional<E> choice(String key, Set<E> choices) {
        return required(key).flatMap(value -> choice(value, choices));
    }

    <E extends Enum<E>> Optional<E> choice(Yaml value, Set<E> choices) {
        return text(value).flatMap(text -> {
            var chosen =
                    choices.stream().filter(each -> each.name().equals(text)).findFirst();
            if (chosen.isEmpty()) {
                issue(value.place(), "`" + text + "` is none of " + names(choices));
            }
            return chosen;
        });
    }

    private static String names(Set<? extends Enum<?>> choices) {
        return choices.stream().map(each -> "`" + each.name() + "`").collect(Collectors.joining(", "));
    }

    boolean flag(String key) {
        return optional(key)
                .flatMap(value -> parsed(value, Fields::trueOrFalse, "`true` or `false`"))
                .orElse(false);
    }

    static boolean trueOrFalse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** The items of an optional list; one that is there is not empty. */
    List<Yaml> list(String key) {
        return optional(key).map(value -> items(key, value)).orElse(List.of());
    }

    List<Yaml> requiredList(String key) {
        return required(key).map(value -> items(key, value)).orElse(List.of());
    }

    /** A single value in place of a list is an issue and is read as its only item, so that it brings no second issue. */
    private List<Yaml> items(String key, Yaml value) {
        var items = value instanceof Sequence sequence ? sequence.items() : onlyItem(value);
        if (items.isEmpty()) {
            issue(value.place(), "`" + key + "` is an empty list");
        } else if (!(value instanceof Sequence)) {
            issue(value.place(), "expected a list, found " + value.kind());
        }
        return items;
    }

    private static List<Yaml> onlyItem(Yaml value) {
        return value instanceof Scalar scalar && scalar.text().isBlank() ? List.of() : List.of(value);
    }

    /** What each item of a list is read as; an item that cannot be read makes the mapping broken. */
    <T> List<T> each(List<Yaml> items, Function<Yaml, Optional<T>> read) {
        var values = new LinkedHashSet<T>();
        for (var item : items) {
            var value = read.apply(item);
            if (value.isEmpty()) {
                broken = true;
            } else if (!values.add(value.get())) {
                issue(item.place(), "the list names this twice");
            }
        }
        return List.copyOf(values);
    }

    /** What a field is read as, where reading reports its own issues. */
    <T> Optional<T> read(Optional<Yaml> value, Function<Yaml, Optional<T>> read) {
        var result = value.flatMap(read);
        if (value.isPresent() && result.isEmpty()) {
            broken = true;
        }
        return result;
    }

    /** To be called when every field was asked for. */
    void refuseOthers() {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                issue(entry.keyPlace(), "unknown key `" + key + "`" + Nearest.hint(key, known));
            }
        });
    }

    void issue(Place place, String message) {
        broken = true;
        issues.add(place, message);
    }

    boolean isBroken() {
        return broken;
    }
}
