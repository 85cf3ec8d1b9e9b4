package dev.dragoman.app.broker;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps three warnings out of the log that the embedded broker gives at every start and every stop with nothing being
 * wrong. Named in {@code logback.xml}'s appenders; everything else passes.
 */
public final class BrokerNoise extends Filter<ILoggingEvent> {

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        boolean noise =
                switch (event.getLoggerName()) {
                    case "org.apache.kafka.controller.QuorumController" ->
                        message.contains("Performing controller activation.");
                    case "org.apache.kafka.clients.NetworkClient" ->
                        message.startsWith("[NodeToControllerChannelManager")
                                && message.endsWith("Attempting to close NetworkClient that has already been closed.");
                    // Clients ask for the topic of positions many times before the first of them has made it.
                    case "kafka.server.DefaultAutoTopicCreationManager" -> message.contains("TOPIC_ALREADY_EXISTS");
                    default -> false;
                };
        return noise ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
