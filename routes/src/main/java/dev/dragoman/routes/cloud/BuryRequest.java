package dev.dragoman.routes.cloud;

import dev.dragoman.routes.kafka.Batch;
import dev.dragoman.routes.kafka.DeadLetter;
import dev.dragoman.routes.observe.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a dead letter of a record that is no request. */
record BuryRequest(Clock clock, MeterRegistry registry) implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(BuryRequest.class);

    @Override
    public void process(Exchange exchange) {
        ConsumerRecord<byte[], byte[]> record =
                exchange.getMessage().getBody(Batch.class).records().get(0);
        String reason =
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class).getMessage();
        LOG.error("{}-{}@{} goes to the dead letters: {}", record.topic(), record.partition(), record.offset(), reason);
        registry.counter(MetricNames.DEAD_LETTERS, MetricNames.ROLE, "adapter").increment();
        DeadLetter.write(record, reason, clock.instant(), exchange.getMessage());
    }
}
