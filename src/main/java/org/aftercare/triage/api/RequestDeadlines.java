package org.aftercare.triage.api;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;

/**
 * Gives each connection of a server a deadline for its requests, as long as its idle timeout. Netty finds it as a service, once its
 * property `io.netty.bootstrap.extensions` is set before the start: neither Quarkus nor Vert.x shows a connection before a request
 * has come on it. There is none under TLS, nor where tests and development load Netty apart from us.
 */
public final class RequestDeadlines extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addLast(new Beginning());
    }

    /** Waits until the server has set up the connection. */
    private static final class Beginning extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            var pipeline = context.pipeline();
            var idle = pipeline.get(IdleStateHandler.class);
            var http = pipeline.context(HttpResponseEncoder.class);
            if (idle != null && http != null) {
                var patience = Duration.ofMillis(idle.getAllIdleTimeInMillis());
                pipeline.addAfter(http.name(), null, new RequestDeadline(patience));
            }
            context.fireChannelActive();
            pipeline.remove(this);
        }
    }
}
