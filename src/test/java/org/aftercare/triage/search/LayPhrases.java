package org.aftercare.triage.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** How lay people say it, written by somebody who had not seen the words of the guidance. */
final class LayPhrases {
    static final List<LayPhrase> ALL = read(Path.of("src/test/resources/search/phrases.tsv"));

    private LayPhrases() {}

    /** A phrase and the code of the symptom that is meant. */
    record LayPhrase(String words, String code) {
        /** Of about half of the phrases nobody who writes words for the search reads what was found: they only measure. */
        boolean isHeldOut() {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                return sha.digest(words.getBytes(StandardCharsets.UTF_8))[0] % 2 != 0;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private static List<LayPhrase> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new LayPhrase(columns[0], columns[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
