package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** When answers leave. */
class SentTogetherTest {
    private final EmbeddedChannel connection = new EmbeddedChannel();

    @Test
    void anAnswerLeavesWhenTheEventLoopHasDoneWhatItWasDoing() {
        new SentTogether().postInitializeServerChildChannel(connection);

        assertThat(hasLeftInTheMiddle()).isFalse();
        assertThat(connection.<String>readOutbound()).isEqualTo("answer");
    }

    @Test
    void withoutItAnAnswerLeavesAtOnce() {
        assertThat(hasLeftInTheMiddle()).isTrue();
        assertThat(connection.<String>readOutbound()).isEqualTo("answer");
    }

    /** Whether an answer has left before the turn of the event loop that gave it was over. */
    private boolean hasLeftInTheMiddle() {
        var left = new AtomicBoolean();
        connection.eventLoop().execute(() -> {
            var sent = connection.pipeline().writeAndFlush("answer");
            left.set(sent.isDone());
        });
        connection.runPendingTasks();
        return left.get();
    }
}
