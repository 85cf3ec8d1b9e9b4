package dev.dragoman.routes.cloud;

import dev.dragoman.routes.kafka.Batch;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Hands a request to watch to those who hold watches: the exchange that brought it is over with that. */
record HoldWatch(Watches watches) implements Processor {

    @Override
    public void process(Exchange exchange) {
        byte[] bytes =
                exchange.getMessage().getBody(Batch.class).records().get(0).value();
        watches.add(OpenRequest.request(exchange), bytes);
    }
}
