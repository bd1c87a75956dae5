package org.aftercare.triage.access;

/** The file of API keys cannot be used; the message names the place and what would be right, never what stands there. */
final class BrokenKeysFile extends Exception {
    private static final long serialVersionUID = 1;

    BrokenKeysFile(String message) {
        super(message);
    }
}
