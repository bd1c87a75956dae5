package org.aftercare.triage.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What somebody asks for who replays a report. */
final class ReplayOptions {
    static final String OPTION = "--replay";
    static final String STANDARD_INPUT = "-";
    static final String USAGE = "usage: " + OPTION
            + " REPORT [--record RECORD] [--id ID] [--position N] [--key-file FILE] [--guidance FOLDER]\n"
            + "  REPORT is a file, or `-` for standard input; RECORD is a record itself, or a file with records, or `-`";

    private static final Set<String> OTHERS = Set.of("--record", "--id", "--position", "--key-file", "--guidance");

    private final Map<String, String> given = new HashMap<>();

    private ReplayOptions() {}

    /**
     * The options in these arguments.
     *
     * @throws IllegalArgumentException if something is missing, unknown or given twice
     */
    static ReplayOptions parse(String... args) {
        var options = new ReplayOptions();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].equals(OPTION) && !OTHERS.contains(args[i])) {
                throw new IllegalArgumentException("`" + args[i] + "` is no option");
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("nothing follows `" + args[i] + "`");
            }
            if (options.given.put(args[i], args[i + 1]) != null) {
                throw new IllegalArgumentException("`" + args[i] + "` is given twice");
            }
        }
        options.check();
        return options;
    }

    private void check() {
        if (record().filter(report()::equals).isPresent()) {
            throw new IllegalArgumentException("report and record cannot be the same");
        }
        if (record().isEmpty() && (id().isPresent() || position().isPresent())) {
            throw new IllegalArgumentException("`--id` and `--position` choose a record, and `--record` is missing");
        }
    }

    String report() {
        return String.valueOf(given.get(OPTION));
    }

    Optional<String> record() {
        return Optional.ofNullable(given.get("--record"));
    }

    Optional<String> id() {
        return Optional.ofNullable(given.get("--id"));
    }

    OptionalLong position() {
        var position = given.get("--position");
        if (position == null) {
            return OptionalLong.empty();
        }
        if (!position.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("`--position` is a number, counted from 0");
        }
        return OptionalLong.of(Long.parseLong(position));
    }

    Optional<Path> keyFile() {
        return Optional.ofNullable(given.get("--key-file")).map(Path::of);
    }

    /** Where given, the guidance of this folder is loaded and not that of the service. */
    Optional<Path> guidance() {
        return Optional.ofNullable(given.get("--guidance")).map(Path::of);
    }
}
