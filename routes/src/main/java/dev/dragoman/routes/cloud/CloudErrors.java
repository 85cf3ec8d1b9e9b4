package dev.dragoman.routes.cloud;

import org.apache.camel.LoggingLevel;
import org.apache.camel.Processor;
import org.apache.camel.builder.endpoint.EndpointRouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.kafka.common.KafkaException;

/** What the clouds' routes do when something other than a call fails. */
final class CloudErrors extends EndpointRouteConfigurationBuilder {

    static final String ID = "cloud-errors";

    private final Processor bury;
    private final String deadLetters;

    CloudErrors(Processor bury, String deadLetters) {
        this.bury = bury;
        this.deadLetters = deadLetters;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition errors = routeConfiguration(ID);
        errors.onException(UnreadableRequestException.class)
                .handled(true)
                .process(bury)
                .to(kafka(deadLetters));
        // A reply that Kafka does not take is written again until it does.
        errors.onException(KafkaException.class)
                .maximumRedeliveries(-1)
                .redeliveryDelay(500)
                .maximumRedeliveryDelay(5_000)
                .useExponentialBackOff()
                .asyncDelayedRedelivery()
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .logRetryStackTrace(false);
    }
}
