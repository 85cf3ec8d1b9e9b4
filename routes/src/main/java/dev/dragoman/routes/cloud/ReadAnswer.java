package dev.dragoman.routes.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.SharedAnswer;
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
        Message message = exchange.getMessage();
        byte[] body = message.getBody(byte[].class);
        HttpAnswer answer = new HttpAnswer(
                message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                message.getHeader(Exchange.CONTENT_TYPE, "", String.class),
                body == null ? new byte[0] : body);
        CloudAdapter adapter = adapters.get(state.call().target().provider());
        if (state.looks().isEmpty()) {
            state.answered(state.mask().in(adapter.read(state.call(), answer)), clock.millis());
            return;
        }
        SharedAnswer read = masked(state.mask(), adapter.readTogether(state.call(), state.looks(), answer));
        state.answeredTogether(read, whole(read, answer.status()), clock.millis());
    }

    private static SharedAnswer masked(Mask mask, SharedAnswer read) {
        if (read instanceof SharedAnswer.Told told) {
            return new SharedAnswer.Told(
                    told.readings().stream().map(one -> one.map(mask::in)).toList(), told.nextPage(), told.pagesLeft());
        }
        if (read instanceof SharedAnswer.Apart apart) {
            return new SharedAnswer.Apart(mask.in(apart.why()), apart.named());
        }
        return new SharedAnswer.Same(mask.in(((SharedAnswer.Same) read).why()));
    }

    private static Reading whole(SharedAnswer read, int httpStatus) {
        if (read instanceof SharedAnswer.Same same) {
            return same.why();
        }
        return read instanceof SharedAnswer.Apart apart
                ? apart.why()
                : new Reading(new Outcome.Done(JsonNodeFactory.instance.objectNode()), "", httpStatus, "", "");
    }
}
