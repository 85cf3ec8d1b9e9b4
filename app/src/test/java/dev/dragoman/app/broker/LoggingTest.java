package dev.dragoman.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

@DisplayName("Logging with a broker in the process")
class LoggingTest {

    @Test
    @DisplayName("Of all that the broker brings along, Logback alone is bound to SLF4J")
    void oneBinding() {
        assertThat(ServiceLoader.load(SLF4JServiceProvider.class))
                .singleElement()
                .extracting(provider -> provider.getClass().getPackageName())
                .isEqualTo("ch.qos.logback.classic.spi");
    }

    @Test
    @DisplayName("Kafka's loggers tell warnings, the gateway's tell what happens")
    void levels() {
        assertThat(LoggerFactory.getLogger("org.apache.kafka.clients.NetworkClient")
                        .isInfoEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger("kafka.server.KafkaConfig").isInfoEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger("state.change.logger").isInfoEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger("dev.dragoman.engine").isInfoEnabled())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @DisplayName("The three warnings of every start and stop are left out, and nothing else")
    @CsvSource(delimiter = '|', textBlock = """
            org.apache.kafka.controller.QuorumController | [QuorumController id=1] Performing controller activation. Empty.  | DENY
            org.apache.kafka.controller.QuorumController | [QuorumController id=1] Renouncing the leadership                 | NEUTRAL
            org.apache.kafka.clients.NetworkClient | [NodeToControllerChannelManager id=1 name=registration] Attempting to close NetworkClient that has already been closed. | DENY
            org.apache.kafka.clients.NetworkClient | [Consumer clientId=c] Attempting to close NetworkClient that has already been closed. | NEUTRAL
            org.apache.kafka.clients.NetworkClient | [Consumer clientId=c] Connection to node -1 could not be established. | NEUTRAL
            kafka.server.DefaultAutoTopicCreationManager | Auto topic creation failed for __consumer_offsets with error TOPIC_ALREADY_EXISTS: Topic __consumer_offsets already exists. | DENY
            kafka.server.DefaultAutoTopicCreationManager | Auto topic creation failed for orders with error POLICY_VIOLATION: no | NEUTRAL
            org.apache.kafka.server.Other | Performing controller activation.                                 | NEUTRAL
            """)
    void noise(String logger, String message, FilterReply reply) {
        LoggingEvent event =
                new LoggingEvent("", new LoggerContext().getLogger(logger), Level.WARN, message, null, new Object[0]);

        assertThat(new BrokerNoise().decide(event)).isEqualTo(reply);
    }
}
