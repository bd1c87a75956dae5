package org.aftercare.triage.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of an API key, compared in constant time. A plain digest is enough, since the key is 256 random bits. */
final class KeyDigest {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;

    private KeyDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    static KeyDigest of(String key) {
        try {
            return new KeyDigest(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The digest written in hexadecimal; empty if it is none. */
    static Optional<KeyDigest> parse(String hex) {
        return HEX.matcher(hex).matches()
                ? Optional.of(new KeyDigest(HexFormat.of().parseHex(hex)))
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
