package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Reading;
import dev.dragoman.engine.wire.RequestRecord;
import org.apache.camel.Exchange;

/**
 * What is to be replied to a request.
 *
 * @param looks how often the cloud was called for it
 * @param sentAt when that was last, milliseconds since 1970; 0 if it was not
 * @param answeredAt when the answer was read, or given up on
 * @param trimmed whether the reading's body is no longer whole
 */
record Told(RequestRecord request, Reading reading, int looks, long sentAt, long answeredAt, boolean trimmed) {

    private static final String PROPERTY = "dragomanReply";

    static Told of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Told.class);
    }

    void into(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }
}
