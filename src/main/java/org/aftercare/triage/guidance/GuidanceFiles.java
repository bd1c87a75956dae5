package org.aftercare.triage.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The parsed files of a folder, by their path inside it. */
final class GuidanceFiles {
    /** JSON Schemas for editors; they are about the guidance, not part of it. */
    private static final String SCHEMA_FOLDER = "schema";

    private final Issues issues;
    private final SortedMap<String, Yaml> files = new TreeMap<>();

    private GuidanceFiles(Issues issues) {
        this.issues = issues;
    }

    static SortedMap<String, Yaml> in(Path folder, Issues issues) {
        var files = new GuidanceFiles(issues);
        if (Files.isDirectory(folder)) {
            files.readAll(folder);
        } else {
            issues.add(Place.startOf(folder.toString()), "there is no such folder");
        }
        return files.files;
    }

    private void readAll(Path folder) {
        try (var paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> found = paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(path -> !isHidden(path) && !path.startsWith(SCHEMA_FOLDER))
                    .toList();
            found.forEach(path -> read(folder, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mounted Kubernetes ConfigMap keeps its versions in folders that begin with two dots. */
    private static boolean isHidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }

    private void read(Path folder, Path path) {
        var name = path.toString().replace('\\', '/');
        try {
            var text = Files.readString(folder.resolve(path));
            new YamlParser(name, issues).parse(text).ifPresent(value -> files.put(name, value));
        } catch (CharacterCodingException e) {
            issues.add(Place.startOf(name), "the file is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
