package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of files of API keys. */
final class KeysText {
    private KeysText() {}

    static String usual() {
        return "clients:\n"
                + client(
                        "ward-7",
                        "assess",
                        key(ToldApart.ASSESSING, "") + key(ToldApart.ASSESSING_TOO, "2999-01-01T00:00:00Z"))
                + client(
                        "portal",
                        "read",
                        key(ToldApart.READING, "") + key(ToldApart.EXPIRED, "2020-01-01T00:00:00+01:00"));
    }

    static String client(String id, String role, String keys) {
        return "  - id: " + id + "\n    roles: [" + role + "]\n    keys:\n" + keys;
    }

    static String key(String key, String expires) {
        return "      - sha256: " + digest(key) + "\n"
                + (expires.isEmpty() ? "" : "        expires: " + expires + "\n");
    }

    static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
