package org.aftercare.triage.safety;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands against a hazard.
 *
 * @param rules ids of rules, or `complication.*` for all rules of a complication
 * @param tests names of test classes, with `#method` or without
 * @param docs pages, with `#heading` or without
 * @param code files of the product
 */
record Control(
        Kind kind,
        String what,
        @Nullable List<String> rules,
        @Nullable List<String> tests,
        @Nullable List<String> docs,
        @Nullable List<String> code) {

    /** Who keeps the harm away: the product as it is built, a check of it, or the person who uses it. */
    enum Kind {
        DESIGN,
        TEST,
        USE
    }

    Control {
        Objects.requireNonNull(kind, "a control has no kind");
        Objects.requireNonNull(what, "a control does not say what it is");
        rules = orNone(rules);
        tests = orNone(tests);
        docs = orNone(docs);
        code = orNone(code);
    }

    /** What has to be there for the control to be more than a sentence. */
    boolean isBacked() {
        return switch (kind) {
            case DESIGN -> !rules.isEmpty() || !tests.isEmpty();
            case TEST -> !tests.isEmpty();
            case USE -> !docs.isEmpty();
        };
    }

    Stream<String> paths() {
        return Stream.concat(docs.stream(), code.stream());
    }

    static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
