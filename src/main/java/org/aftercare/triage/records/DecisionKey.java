package org.aftercare.triage.records;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.triage.clinical.Report;

/**
 * The secret key of digests. A plain digest would tell the report: there are few enough of them to try all. The key is known by an
 * id, which is the beginning of its own digest.
 */
public final class DecisionKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final String REMEDY = "make a key with `head -c 32 /dev/urandom | base64`";

    private final SecretKeySpec key;
    private final String id;

    private DecisionKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.id = HexFormat.of().formatHex(Arrays.copyOf(sha256(secret), ID_BYTES));
    }

    /**
     * The key in a file.
     *
     * @throws CannotRecord if there is none in it, or one that could be guessed
     */
    public static DecisionKey in(Path file) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(Files.readString(file, US_ASCII).strip());
        } catch (IOException e) {
            throw new CannotRecord("`triage.decisions.key-file`: `" + file + "` cannot be read; " + REMEDY);
        } catch (IllegalArgumentException e) {
            throw new CannotRecord("`triage.decisions.key-file`: `" + file + "` holds no Base64; " + REMEDY);
        }
        if (secret.length < LEAST_BYTES) {
            throw new CannotRecord("`triage.decisions.key-file`: the key in `" + file + "` has " + secret.length
                    + " bytes and needs " + LEAST_BYTES + "; " + REMEDY);
        }
        return new DecisionKey(secret);
    }

    /** Sixteen hexadecimal digits that tell keys apart and say nothing of them. */
    public String id() {
        return id;
    }

    /** The same for reports that the decision cannot tell apart. */
    String digest(Report report) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "hmac-sha256:"
                    + HexFormat.of()
                            .formatHex(mac.doFinal(CanonicalReport.text(report).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
