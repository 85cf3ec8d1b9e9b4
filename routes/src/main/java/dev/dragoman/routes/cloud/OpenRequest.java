package dev.dragoman.routes.cloud;

import dev.dragoman.engine.wire.Records;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.UnreadableRecordException;
import dev.dragoman.routes.kafka.Batch;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the request's record.
 *
 * @param partitions how many the replies have: for one that there is not, the producer would wait for ever
 */
record OpenRequest(int partitions) implements Processor {

    private static final String PROPERTY = "dragomanRequest";

    static RequestRecord request(Exchange exchange) {
        return exchange.getProperty(PROPERTY, RequestRecord.class);
    }

    /** Whether the work that was begun is to be looked at until it ends. */
    static boolean watches(Exchange exchange) {
        return request(exchange).form() == RequestRecord.Form.WATCH;
    }

    @Override
    public void process(Exchange exchange) throws UnreadableRequestException {
        RequestRecord request =
                read(exchange.getMessage().getBody(Batch.class).records().get(0).value());
        if (request.replyPartition() < 0 || request.replyPartition() >= partitions) {
            throw new UnreadableRequestException(
                    "expected a reply partition from 0 to " + (partitions - 1) + ", got " + request.replyPartition(),
                    null);
        }
        exchange.setProperty(PROPERTY, request);
        CallState.call(request.call(), request.operationId(), request.notAfter())
                .into(exchange);
    }

    private static RequestRecord read(byte @Nullable [] value) throws UnreadableRequestException {
        try {
            return Records.request(value);
        } catch (UnreadableRecordException e) {
            throw new UnreadableRequestException(e.getMessage(), e);
        }
    }
}
