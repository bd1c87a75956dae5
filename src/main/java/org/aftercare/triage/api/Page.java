package org.aftercare.triage.api;

/** A small page for somebody who comes with a browser. */
final class Page {
    /** Lets a browser use the style below and no other. */
    static final String STYLE_DIGEST = "sha256-GVAvZWFEJFjKMjrfdN714ojRFw6vWyncDAb4LRb9nt0=";

    private Page() {}

    /** A page of a title and a body that is HTML already. */
    static String of(String title, String body) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>" + text(title) + "</title>"
                + "<style>body{font:16px/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}pre{overflow:auto;background:#eee;padding:1rem}</style>"
                + "<h1>" + text(title) + "</h1>" + body + "</html>";
    }

    static String link(String address, String name) {
        return "<li><a href=\"" + text(address) + "\">" + text(name) + "</a></li>";
    }

    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
