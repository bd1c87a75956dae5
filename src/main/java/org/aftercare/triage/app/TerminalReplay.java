package org.aftercare.triage.app;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.aftercare.triage.api.Replay;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.records.CannotRecord;
import org.aftercare.triage.records.Comparison;
import org.aftercare.triage.records.Decision;
import org.aftercare.triage.records.DecisionId;
import org.aftercare.triage.records.DecisionKey;
import org.aftercare.triage.records.DecisionRecord;
import org.aftercare.triage.records.DecisionsConfig;

/**
 * Answers a report in the terminal as it was answered when a record was made, and says whether the record fits: the answer on standard
 * output, all else on standard error.
 */
final class TerminalReplay implements QuarkusApplication {
    private static final int SAME = 0;
    private static final int NOT_SAME = 1;
    private static final int WRONG_USE = 2;
    private static final DecisionId NO_RECORD = DecisionId.of("replay");

    private final Replay replay;
    private final Guidance guidance;
    private final DecisionsConfig config;
    private final Clock clock;

    TerminalReplay(Replay replay, Guidance guidance, DecisionsConfig config, Clock clock) {
        this.replay = replay;
        this.guidance = guidance;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public int run(String... args) throws IOException {
        try {
            return run(ReplayOptions.parse(args));
        } catch (IllegalArgumentException | CannotRecord e) {
            return wrong(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return wrong("there is no file `" + e.getFile() + "`");
        }
    }

    @SuppressWarnings("SystemOut") // it is the terminal
    private static int wrong(String message) {
        System.err.println(ReplayOptions.OPTION + ": " + message);
        return WRONG_USE;
    }

    @SuppressWarnings("SystemOut")
    private int run(ReplayOptions options) throws IOException {
        var recorded = recorded(options);
        var id =
                recorded.map(each -> new DecisionId(each.id(), each.position())).orElse(NO_RECORD);
        var at = recorded.map(DecisionRecord::instant).orElseGet(clock::instant);
        var replayed = replay.replay(bytes(options.report()), id, at);
        System.out.println(replayed.answer());
        if (replayed.decision() == null) {
            System.err.println("the report is refused: there is no decision");
            return NOT_SAME;
        }
        return recorded.isEmpty() ? SAME : compare(recorded.get(), replayed.decision());
    }

    private Optional<DecisionRecord> recorded(ReplayOptions options) throws IOException {
        if (options.record().isEmpty()) {
            return Optional.empty();
        }
        var record = options.record().get();
        var search = new RecordSearch(options);
        if (record.startsWith("{")) {
            return Optional.of(search.in(record.lines()));
        }
        return Optional.of(search.in(new String(bytes(record), StandardCharsets.UTF_8).lines()));
    }

    private static byte[] bytes(String place) throws IOException {
        return place.equals(ReplayOptions.STANDARD_INPUT)
                ? System.in.readAllBytes()
                : Files.readAllBytes(Path.of(place));
    }

    @SuppressWarnings("SystemOut")
    private int compare(DecisionRecord recorded, Decision decision) {
        var file = config.keyFile()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the key is missing by which the digest was made: give it with `--key-file`"));
        var replayed = DecisionRecord.of(decision, guidance.edition(), DecisionKey.in(file));
        var comparisons = Comparison.of(recorded, replayed);
        System.err.println("recorded " + recorded.at() + " for request " + recorded.id());
        comparisons.forEach(System.err::println);
        hint(recorded, replayed);
        return comparisons.stream().allMatch(Comparison::isSame) ? SAME : NOT_SAME;
    }

    @SuppressWarnings("SystemOut")
    private static void hint(DecisionRecord recorded, DecisionRecord replayed) {
        if (!recorded.guidance().digest().equals(replayed.guidance().digest())) {
            System.err.println(
                    "wanted is guidance " + recorded.guidance().version() + " with the digest recorded; here is "
                            + replayed.guidance().version() + ": give the wanted one with `--guidance`");
        }
        if (!recorded.report().key().equals(replayed.report().key())) {
            System.err.println("wanted is key " + recorded.report().key() + "; here is "
                    + replayed.report().key() + ": give the wanted one with `--key-file`");
        }
    }
}
