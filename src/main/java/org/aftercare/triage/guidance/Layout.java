package org.aftercare.triage.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which files the guidance is made of, and whether each is a list or a mapping. */
enum Layout {
    GUIDANCE("guidance\\.yaml", "a mapping"),
    PROCEDURES("procedures\\.yaml", "a list"),
    ADVICE("advice\\.yaml", "a list"),
    CONFLICTS("conflicts\\.yaml", "a list"),
    SOURCE("sources/([^/]+)\\.yaml", "a mapping"),
    SYMPTOMS("symptoms/([^/]+)\\.yaml", "a list"),
    RULES("rules/([^/]+)\\.yaml", "a list"),
    RECOVERY("recovery/([^/]+)\\.yaml", "a list"),
    TEXT(
            "text/([^/]+)/(statements|procedures|symptoms|rules|advice|recovery|conflicts|answers|search|suggest)\\.yaml",
            "a mapping");

    /** The files there is one of each. */
    static final List<String> NEEDED = List.of("guidance.yaml", "procedures.yaml", "advice.yaml", "conflicts.yaml");

    private final Pattern path;
    private final String kind;

    Layout(String path, String kind) {
        this.path = Pattern.compile(path);
        this.kind = kind;
    }

    /** What a file of this path holds; empty when no such file belongs to the guidance. */
    static Optional<Layout> of(String path) {
        return Arrays.stream(values())
                .filter(each -> each.path.matcher(path).matches())
                .findFirst();
    }

    /** The words a path leaves open: a file's name, or a language and a file's name. */
    List<String> namesIn(String path) {
        var matcher = this.path.matcher(path);
        return matcher.matches()
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toList()
                : List.of();
    }

    /** The kind of value such a file is, in the words of {@link Yaml#kind}. */
    String kind() {
        return kind;
    }
}
