package org.aftercare.triage.api;

import java.util.Set;

/**
 * The hostile requests that the HTTP library refuses before anything of ours is reached, with a bare status: their head cannot be
 * read, is beyond all bounds or has an address that is none.
 */
final class BareRefusals {
    private static final Set<String> NAMES = Set.of(
            "no HTTP",
            "only NULs",
            "the beginning of TLS",
            "no version",
            "a sentence after the version",
            "no path",
            "a blank in the path",
            "the path /v1/%zzzxqplanted",
            "the path /v1/zxqplanted%",
            "the path /v1/zxqplanted%2",
            "the path /v1/symptoms?q=zxqplanted%zz",
            "the path /v1/symptoms?q=zxqplanted%",
            "the path /v1/symptoms?%zz=zxqplanted",
            "the path /v1/zxqplanted?",
            "the path /v1/<script>zxqplanted</script>",
            "the path /v1/${jndi:ldap://zxqplanted}",
            "the path http://",
            "100 KB of one header",
            "100 KB of headers",
            "a header without a colon",
            "a blank before the colon",
            "a NUL in a header",
            "a NUL in the name of a header",
            "a lone carriage return in a header",
            "a length that is no number",
            "a length below nothing",
            "a length with a sign",
            "a length in hexadecimal",
            "a length beyond all numbers",
            "two lengths",
            "two lengths in one header",
            "a length and chunks",
            "chunks twice",
            "another transfer encoding",
            "a transfer encoding after chunks",
            "chunks in HTTP/1.0",
            "the method G?T",
            "the method ?GET",
            "the method POST?");

    private BareRefusals() {}

    static boolean contain(HostileRequest request) {
        return NAMES.contains(request.name());
    }
}
