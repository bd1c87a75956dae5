package org.aftercare.triage.app;

import java.util.Arrays;
import org.aftercare.triage.access.NewApiKey;

/** Makes an API key in the terminal: the key for the client, shown this once, and the lines for the file of keys. */
final class NewKeyOnTerminal {
    static final String OPTION = "--new-api-key";

    private NewKeyOnTerminal() {}

    /** The exit code. */
    @SuppressWarnings("SystemOut") // it is the terminal
    static int run(String... args) {
        int client = Arrays.asList(args).indexOf(OPTION) + 1;
        try {
            var made = new NewApiKey(client < args.length ? args[client] : "");
            System.err.println("For the client, shown this once, to be sent as `X-API-Key`:");
            System.out.println(made.key());
            System.err.println("For the file of `TRIAGE_CALLERS_KEYS`:");
            System.out.print(made.lines());
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(OPTION + ": " + e.getMessage());
            return 1;
        }
    }
}
