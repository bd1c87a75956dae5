package org.aftercare.triage.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A key as a client sends it: 256 random bits behind a prefix by which scanners for leaked secrets can know it. */
final class ApiKey {
    private static final String PREFIX = "aftercare_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private ApiKey() {}

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
