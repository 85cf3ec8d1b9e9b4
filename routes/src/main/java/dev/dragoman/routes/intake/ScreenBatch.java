package dev.dragoman.routes.intake;

import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Json;
import dev.dragoman.routes.kafka.Batch;
import dev.dragoman.routes.kafka.DeadLetter;
import dev.dragoman.routes.observe.LogKeys;
import dev.dragoman.routes.observe.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes messages for the inbox of a batch of records, in the same order; those without an identity go to the dead letters
 * instead.
 *
 * @param deadLetters the topic's name
 */
record ScreenBatch(Screening screening, String deadLetters, Clock clock, MeterRegistry registry) implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenBatch.class);

    @Override
    public void process(Exchange exchange) {
        List<Message> messages = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record :
                exchange.getMessage().getBody(Batch.class).records()) {
            Message message = new DefaultMessage(exchange);
            Screened screened = screen(record);
            if (screened instanceof Screened.Told told) {
                tell(told, message);
            } else if (screened instanceof Screened.Dead dead) {
                bury(record, dead.reason(), message);
            }
            messages.add(message);
        }
        exchange.getMessage().setBody(messages);
    }

    /** A record that brings out a defect before anything is known of it is buried; it must not hold up those behind it. */
    private Screened screen(ConsumerRecord<byte[], byte[]> record) {
        try {
            return screening.screen(record);
        } catch (RuntimeException e) {
            LOG.error(
                    "{}-{}@{}: {}", record.topic(), record.partition(), record.offset(), Defect.told("reading it", e));
            return new Screened.Dead(Defect.sentence("reading it", e));
        }
    }

    private void tell(Screened.Told told, Message message) {
        InboxRecord inbox = told.inbox();
        registry.counter(MetricNames.INTAKE, MetricNames.RESULT, told.result()).increment();
        LogKeys.about(
                inbox.operationId(),
                () -> LOG.debug(
                        "{}.{} {}/{} of {}: {}",
                        inbox.kind(),
                        inbox.verb(),
                        inbox.stack(),
                        inbox.name(),
                        inbox.tenant(),
                        told.result()));
        message.setHeader(KafkaConstants.KEY, inbox.key());
        message.setBody(Json.bytes(inbox));
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, String reason, Message message) {
        registry.counter(MetricNames.INTAKE, MetricNames.RESULT, "dead-letter").increment();
        registry.counter(MetricNames.DEAD_LETTERS, MetricNames.ROLE, "intake").increment();
        LOG.warn("{}-{}@{} goes to the dead letters: {}", record.topic(), record.partition(), record.offset(), reason);
        DeadLetter.write(record, reason, clock.instant(), message);
        message.setHeader(KafkaConstants.OVERRIDE_TOPIC, deadLetters);
    }
}
