package org.aftercare.triage.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The parsed files of a folder, by their path inside it. */
final class GuidanceFiles {
    /** JSON Schemas for editors; they are about the guidance, not part of it. */
    private static final String SCHEMA_FOLDER = "schema";

    private final Issues issues;
    private final Set<String> found = new HashSet<>();
    private final SortedMap<String, Yaml> usable = new TreeMap<>();

    private GuidanceFiles(Issues issues) {
        this.issues = issues;
    }

    /**
     * The files of a folder, each of the kind that belongs at its path. One that is missing or unusable ends the loading here:
     * everything it should declare would be reported again wherever it is used.
     */
    static SortedMap<String, Yaml> in(Path folder, Issues issues) {
        var files = new GuidanceFiles(issues);
        if (Files.isDirectory(folder)) {
            files.readAll(folder);
        } else {
            issues.add(Place.startOf(folder.toString()), "there is no such folder");
        }
        if (!files.usable.keySet().containsAll(Layout.NEEDED) || files.usable.size() < files.found.size()) {
            issues.throwIfAny();
        }
        return files.usable;
    }

    private void readAll(Path folder) {
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = paths.filter(path -> !Files.isDirectory(path))
                    .map(folder::relativize)
                    .filter(path -> !isHidden(path) && !path.startsWith(SCHEMA_FOLDER))
                    .toList();
            files.forEach(path -> read(folder, path));
            Layout.NEEDED.stream()
                    .filter(path -> !found.contains(path))
                    .forEach(path -> issues.add(Place.startOf(path), "the file is missing"));
        } catch (IOException | UncheckedIOException e) {
            issues.add(Place.startOf(folder.toString()), "the folder cannot be read: " + e.getMessage());
        }
    }

    /** A mounted Kubernetes ConfigMap keeps its versions in folders that begin with two dots. */
    private static boolean isHidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }

    private void read(Path folder, Path path) {
        var name = path.toString().replace('\\', '/');
        found.add(name);
        Layout.of(name)
                .ifPresentOrElse(
                        layout -> read(folder.resolve(path), name, layout),
                        () -> issues.add(Place.startOf(name), "no file of this name belongs to the guidance"));
    }

    private void read(Path path, String name, Layout layout) {
        try {
            new YamlParser(name, issues)
                    .parse(Files.readString(path))
                    .ifPresent(value -> keepIfOfItsKind(name, layout, value));
        } catch (CharacterCodingException e) {
            issues.add(Place.startOf(name), "the file is not UTF-8");
        } catch (IOException e) {
            issues.add(Place.startOf(name), "the file cannot be read");
        }
    }

    private void keepIfOfItsKind(String name, Layout layout, Yaml value) {
        if (value.kind().equals(layout.kind())) {
            usable.put(name, value);
        } else {
            issues.add(value.place(), "expected " + layout.kind() + ", found " + value.kind());
        }
    }
}
