package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.http.HttpAnswer;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Has the adapter read what came back, and keeps nothing secret of it. */
record ReadAnswer(Map<String, CloudAdapter> adapters, Clock clock) implements Processor {

    @Override
    public void process(Exchange exchange) {
        CallState state = CallState.of(exchange);
        ApiCall call = state.request().call();
        Message message = exchange.getMessage();
        byte[] body = message.getBody(byte[].class);
        HttpAnswer answer = new HttpAnswer(
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                message.getHeader(Exchange.CONTENT_TYPE, "", String.class),
                body == null ? new byte[0] : body);
        Reading reading = adapters.get(call.target().provider()).read(call, answer);
        state.answered(state.mask().in(reading), clock.millis());
    }
}
