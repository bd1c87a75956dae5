package org.aftercare.triage.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of guidance in a folder of its own, for a test to change. */
public final class GuidanceCopy {
    private final Path folder;

    private GuidanceCopy(Path folder) {
        this.folder = folder;
    }

    public static GuidanceCopy of(Path original, Path folder) {
        var copy = new GuidanceCopy(folder);
        copy.overlay(original);
        return copy;
    }

    public Path folder() {
        return folder;
    }

    public LoadedGuidance load() {
        return GuidanceFolder.load(folder);
    }

    /** Puts every file of another folder over the copy. */
    GuidanceCopy overlay(Path other) {
        for (var file : filesIn(other)) {
            var target = folder.resolve(other.relativize(file).toString());
            attempt(() -> {
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            });
        }
        return this;
    }

    /** Puts the files of another folder in: a new one as it is, the lines of one that is there already at its end. */
    GuidanceCopy add(Path other) {
        for (var file : filesIn(other)) {
            var target = folder.resolve(other.relativize(file).toString());
            attempt(() -> {
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            });
        }
        return this;
    }

    GuidanceCopy delete(String file) {
        attempt(() -> Files.delete(folder.resolve(file)));
        return this;
    }

    public GuidanceCopy change(String file, UnaryOperator<String> change) {
        var path = folder.resolve(file);
        attempt(() -> Files.writeString(path, change.apply(Files.readString(path))));
        return this;
    }

    /** Changes one piece of text that must be there. */
    public GuidanceCopy replace(String file, String before, String after) {
        return change(file, text -> {
            if (!text.contains(before)) {
                throw new AssertionError("`" + before + "` is not in " + file);
            }
            return text.replace(before, after);
        });
    }

    /** Replaces a text in every file of some folders. */
    GuidanceCopy replaceIn(List<String> folders, String before, String after) {
        folders.stream()
                .flatMap(each -> filesIn(folder.resolve(each)).stream())
                .forEach(file -> change(folder.relativize(file).toString(), text -> text.replace(before, after)));
        return this;
    }

    public static List<Path> filesIn(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attempt(FileChange change) {
        try {
            change.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface FileChange {
        void run() throws IOException;
    }
}
