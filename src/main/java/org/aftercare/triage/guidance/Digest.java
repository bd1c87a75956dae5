package org.aftercare.triage.guidance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftercare.triage.guidance.Yaml.Mapping;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.guidance.Yaml.Sequence;

/**
 * SHA-256 over the canonical content: files in the order of their paths, keys in the order of the alphabet, each text with its
 * length before it. Comments, indentation and the order of keys do not count.
 */
final class Digest {
    private final StringBuilder canonical = new StringBuilder();

    private Digest() {}

    static String of(SortedMap<String, Yaml> files) {
        var digest = new Digest();
        files.forEach((path, content) -> {
            digest.text(path);
            digest.value(content);
        });
        return "sha256:" + digest.sha256();
    }

    private void value(Yaml value) {
        if (value instanceof Scalar scalar) {
            text(scalar.text());
        } else if (value instanceof Sequence sequence) {
            canonical.append('[');
            sequence.items().forEach(this::value);
            canonical.append(']');
        } else if (value instanceof Mapping mapping) {
            canonical.append('{');
            new TreeMap<>(mapping.entries()).forEach((key, entry) -> {
                text(key);
                value(entry.value());
            });
            canonical.append('}');
        }
    }

    private void text(String text) {
        canonical.append(text.length()).append(':').append(text);
    }

    private String sha256() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
