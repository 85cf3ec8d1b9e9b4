package dev.dragoman.routes.cloud;

import dev.dragoman.engine.wire.Records;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.UnreadableRecordException;
import dev.dragoman.routes.kafka.Batch;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request's record.
 *
 * @param partitions how many the replies have: for one that there is not, the producer would wait for ever
 */
record OpenRequest(Clock clock, int partitions) implements Processor {

    @Override
    public void process(Exchange exchange) throws UnreadableRequestException {
        RequestRecord request =
                read(exchange.getMessage().getBody(Batch.class).records().get(0).value());
        if (request.replyPartition() < 0 || request.replyPartition() >= partitions) {
            throw new UnreadableRequestException(
                    "expected a reply partition from 0 to " + (partitions - 1) + ", got " + request.replyPartition(),
                    null);
        }
        new CallState(request, clock).into(exchange);
    }

    private static RequestRecord read(byte @Nullable [] value) throws UnreadableRequestException {
        try {
            return Records.request(value);
        } catch (UnreadableRecordException e) {
            throw new UnreadableRequestException(e.getMessage(), e);
        }
    }
}
