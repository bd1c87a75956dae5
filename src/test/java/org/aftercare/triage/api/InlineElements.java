package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** The scripts and styles that stand in a page itself: a browser runs those named by their digest, and no other. */
final class InlineElements {
    private static final Pattern INLINE = Pattern.compile("<(script|style)(?: defer)?>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("'(sha256-[^']+)'");

    private InlineElements() {}

    /** A digest is wrong when Quarkus has changed its page; the failure says which would be right. */
    static void areAllThatIsAllowed(Response page) {
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        var named = DIGEST.matcher(page.header(BrowserHeaders.POLICY)).results().map(digest -> digest.group(1));
        var held = INLINE.matcher(page.asString()).results().map(element -> digest(element.group(2)));
        assertThat(named).isNotEmpty().containsExactlyElementsOf(held.toList());
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
