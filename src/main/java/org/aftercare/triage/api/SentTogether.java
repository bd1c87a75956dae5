package org.aftercare.triage.api;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;

/**
 * Sends what an event loop has ready for several connections one after the other, when it has nothing else left to do: callers who
 * wait are woken once, and not between any two answers. Netty finds it as it finds {@link RequestDeadlines}.
 */
public final class SentTogether extends ChannelInitializerExtension {
    private static final int MOST_AT_ONCE = FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES;

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new FlushConsolidationHandler(MOST_AT_ONCE, true));
    }
}
