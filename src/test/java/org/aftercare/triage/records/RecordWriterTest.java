package org.aftercare.triage.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.aftercare.triage.api.Overheard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records are written in the order of decisions; what cannot be kept is counted to the last one, and holds nobody up. */
class RecordWriterTest {
    private static final int ROOM = 4_096;
    private static final Decision DECISION = MadeDecisions.coldLeg(DecisionId.of("a-request"));

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private RecordWriter writer(RecordLines to) {
        return new RecordWriter(MadeDecisions.GUIDANCE.edition(), DecisionKey.in(KeyFile.in(folder)), to, meters);
    }

    private double count(String counter) {
        return meters.get("triage.decisions." + counter).counter().count();
    }

    private void keep(byte[] line) {
        lines.add(new String(line, UTF_8));
    }

    @Test
    void closingWritesWhatWaits() throws InterruptedException {
        var writer = writer(this::keep);
        for (long i = 0; i < 1_000; i++) {
            writer.take(MadeDecisions.coldLeg(new DecisionId("a-request", i)));
        }
        writer.close();
        assertThat(lines).hasSize(1_000).allMatch(line -> line.endsWith("}\n"));
        assertThat(lines.stream().map(line -> DecisionRecord.parse(line).position()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(count("written")).isEqualTo(1_000);
        assertThat(count("lost")).isZero();
    }

    @Test
    void whatFindsNoRoomIsCountedAndNobodyWaitsForIt() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var stuck = new CountDownLatch(1);
        var writer = writer(line -> {
            begun.countDown();
            await(stuck);
            keep(line);
        });
        writer.take(DECISION);
        begun.await();
        for (int i = 0; i < ROOM + 25; i++) {
            writer.take(DECISION);
        }
        assertThat(count("lost")).isEqualTo(25);
        stuck.countDown();
        writer.close();
        assertThat(lines).hasSize(ROOM + 1);
        assertThat(count("written")).isEqualTo(ROOM + 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatCannotBeWrittenIsCountedAndSaidOnce() throws InterruptedException {
        try (var log = new Overheard()) {
            var writer = writer(line -> {
                throw new IOException("no space left");
            });
            for (int i = 0; i < 3; i++) {
                writer.take(DECISION);
            }
            writer.close();
            assertThat(count("lost")).isEqualTo(3);
            assertThat(count("written")).isZero();
            assertThat(log.entries()).singleElement().asString().contains("decision records are lost", "no space left");
        }
    }

    @Test
    void afterAFailureItGoesOn() throws InterruptedException {
        var failing = new CountDownLatch(1);
        var writer = writer(line -> {
            if (failing.getCount() > 0) {
                failing.countDown();
                throw new IOException("no space left");
            }
            keep(line);
        });
        writer.take(DECISION);
        writer.take(DECISION);
        writer.close();
        assertThat(count("lost")).isEqualTo(1);
        assertThat(count("written")).isEqualTo(1);
    }

    @Test
    void whatComesAfterTheEndIsCountedAsLost() throws InterruptedException {
        var writer = writer(this::keep);
        writer.close();
        writer.take(DECISION);
        assertThat(count("lost")).isEqualTo(1);
        assertThat(lines).isEmpty();
    }
}
