package org.aftercare.triage.access;

/** A new key for a client, with the lines for the file of keys; the key itself is kept nowhere. */
public final class NewApiKey {
    private final String client;
    private final String key = ApiKey.random();

    /**
     * Made for one client.
     *
     * @throws IllegalArgumentException if the client's id is none
     */
    public NewApiKey(String client) {
        if (!KeysFile.isId(client)) {
            throw new IllegalArgumentException(
                    "the id of a client has words of small letters and digits joined by `-`, up to 64 characters");
        }
        this.client = client;
    }

    /** What the client has to send. */
    public String key() {
        return key;
    }

    /** What the operator has to write down. */
    public String lines() {
        return """
                clients:
                  - id: %s
                    roles: [%s]
                    keys:
                      - sha256: %s
                """.formatted(client, Roles.ASSESS, KeyDigest.of(key));
    }
}
