package org.aftercare.triage.api;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Public collections of bad input, beside the checkout or where `-Dcorpora` says; without them, tests that need them are skipped. */
final class Corpora {
    private static final Path FOLDER = Path.of(System.getProperty("corpora", "../shared/corpora"));

    private Corpora() {}

    /** The files of JSONTestSuite whose names begin so, by name: `n_` is no JSON, `y_` is, and `i_` may be either. */
    static Map<String, byte[]> json(String prefix) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.list(existing("json-test-suite/test_parsing"))) {
            for (var file : all.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(prefix)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The Big List of Naughty Strings. */
    static List<String> naughtyStrings() {
        try {
            var file = existing("naughty-strings").resolve("blns.json");
            return Arrays.asList(new ObjectMapper().readValue(file.toFile(), String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(String part) {
        var folder = FOLDER.resolve(part);
        assumeTrue(
                Files.isDirectory(folder), "there is no folder of corpora beside this checkout; name it by -Dcorpora");
        return folder;
    }
}
