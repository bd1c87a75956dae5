package org.aftercare.triage.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.util.Arrays;
import org.aftercare.triage.access.RefusedStart;
import org.aftercare.triage.guidance.BrokenGuidance;
import org.aftercare.triage.records.CannotRecord;
import org.jspecify.annotations.Nullable;

/** Starts the service; a start that fails says why in lines an operator can act on, and ends with 1. */
@QuarkusMain
public final class Start {
    private Start() {}

    public static void main(String... args) {
        if (Arrays.asList(args).contains(NewKeyOnTerminal.OPTION)) {
            System.exit(NewKeyOnTerminal.run(args));
        }
        // Lets Netty find what we do with connections; it looks when it sets up its first server.
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
        // Read by the setting of the event loops, which is read before anything of ours could say it.
        System.setProperty("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        // With a handler of our own Quarkus itself logs nothing about a failed start.
        if (Arrays.asList(args).contains(TerminalInterview.OPTION)) {
            withoutNetwork();
            Quarkus.run(TerminalInterview.class, Start::exit, args);
        } else if (Arrays.asList(args).contains(ReplayOptions.OPTION)) {
            replay(args);
        } else {
            Quarkus.run(null, Start::exit, args);
        }
    }

    @SuppressWarnings("SystemOut") // it is the terminal
    private static void replay(String... args) {
        try {
            var options = ReplayOptions.parse(args);
            options.guidance().ifPresent(folder -> System.setProperty("triage.guidance.location", folder.toString()));
            options.keyFile().ifPresent(file -> System.setProperty("triage.decisions.key-file", file.toString()));
        } catch (IllegalArgumentException e) {
            System.err.println(ReplayOptions.OPTION + ": " + e.getMessage());
            System.err.println(ReplayOptions.USAGE);
            System.exit(2);
        }
        withoutNetwork();
        Quarkus.run(TerminalReplay.class, Start::exit, args);
    }

    private static void withoutNetwork() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.log.level", "ERROR");
        // Whoever sits at the terminal; nobody else can come.
        System.setProperty("triage.callers.anyone", "true");
        // A decision of the terminal is none of the service's.
        System.setProperty("triage.decisions.to", "none");
    }

    private static void exit(int code, @Nullable Throwable failure) {
        if (failure != null) {
            report(failure);
        }
        System.exit(code);
    }

    @SuppressWarnings("SystemOut") // the log may not be there yet
    private static void report(Throwable failure) {
        var said = said(failure);
        if (JsonLog.isWanted()) {
            System.err.print(JsonLine.ofFailedStart(Start.class, said, failure));
        } else if (said == null) {
            failure.printStackTrace(); // a bug keeps its trace
        } else {
            System.err.println(said);
        }
    }

    /** What an operator can act on; nothing where the start failed by a bug. */
    private static @Nullable String said(Throwable failure) {
        for (var each = failure; each != null; each = each.getCause()) {
            if (each instanceof QuarkusBindException bind) {
                return "port " + bind.getPort() + " is taken: set another with `QUARKUS_HTTP_PORT`";
            }
            if (each instanceof BindException) {
                return "the management port is taken: set another with `QUARKUS_MANAGEMENT_PORT`";
            }
            if (each instanceof BrokenGuidance broken) {
                return "the guidance is broken; issues: " + broken.issues().size() + System.lineSeparator()
                        + broken.getMessage();
            }
            if (each instanceof ConfigValidationException
                    || each instanceof RefusedStart
                    || each instanceof CannotRecord) {
                return each.getMessage();
            }
        }
        return null;
    }
}
