package dev.dragoman.routes.cloud;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes what is to be replied to the request of a single call. */
final class TellAnswer implements Processor {

    @Override
    public void process(Exchange exchange) {
        CallState state = CallState.of(exchange);
        new Told(
                        OpenRequest.request(exchange),
                        state.reading(),
                        state.sent() ? 1 : 0,
                        state.sentAt(),
                        state.answeredAt(),
                        false)
                .into(exchange);
    }
}
