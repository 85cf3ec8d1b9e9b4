package dev.dragoman.routes.cloud;

import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.routes.kafka.Batch;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads the request's record.
 *
 * @param partitions how many the replies have: for one that there is not, the producer would wait for ever
 */
record OpenRequest(Clock clock, int partitions) implements Processor {

    @Override
    public void process(Exchange exchange) throws UnreadableRequestException {
        byte[] value =
                exchange.getMessage().getBody(Batch.class).records().get(0).value();
        if (value == null) {
            throw new UnreadableRequestException("expected a request, got a record without a value", null);
        }
        try {
            RequestRecord request = Json.read(value, RequestRecord.class);
            if (request.replyPartition() < 0 || request.replyPartition() >= partitions) {
                throw new UnreadableRequestException(
                        "expected a reply partition from 0 to " + (partitions - 1) + ", got "
                                + request.replyPartition(),
                        null);
            }
            new CallState(request, clock).into(exchange);
        } catch (JsonException e) {
            throw new UnreadableRequestException("expected a request: " + e.mistake(), e);
        }
    }
}
