package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Says what a call without an answer means. What counts is whether it was written; the exception only makes the sentence.
 * Messages of exceptions are not told, for some of the HTTP client's hold the request's query with its signature.
 */
record NoAnswer(Clock clock) implements Processor {

    @Override
    public void process(Exchange exchange) {
        CallState state = CallState.of(exchange);
        Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        state.refused(outcome(state, why), clock.millis());
    }

    private static Outcome outcome(CallState state, Throwable why) {
        if (why instanceof NotSentException known) {
            return known.outcome();
        }
        String host = state.destination().orElseThrow().endpoint().getAuthority();
        String action = state.call().action();
        if (!state.sent()) {
            state.notReached();
            return new Outcome.NotSent(action + ": " + unconnected(why, host));
        }
        Problem problem = Problem.of(ErrorCode.UNAVAILABLE, action + ": " + unanswered(why, host));
        return state.call().changing() ? new Outcome.Unknown(problem) : new Outcome.Retry(problem, 0, Reason.BUSY);
    }

    private static String unconnected(Throwable why, String host) {
        if (why instanceof UnknownHostException) {
            return "expected " + host + " to have an address, found none";
        }
        if (why instanceof TimeoutException || why.getClass().getSimpleName().contains("Timeout")) {
            return "no connection to " + host + " in time";
        }
        if (why instanceof SSLException) {
            return "no TLS connection to " + host + " (" + why.getClass().getSimpleName() + ")";
        }
        if (why instanceof ConnectException) {
            return host + " refused the connection";
        }
        return "no connection to " + host + " (" + why.getClass().getSimpleName() + ")";
    }

    private static String unanswered(Throwable why, String host) {
        if (why instanceof TimeoutException) {
            return host + " did not answer in time";
        }
        String name = why.getClass().getSimpleName();
        return why instanceof IOException || why instanceof VertxException
                ? host + " closed the connection before it answered (" + name + ")"
                : "the answer of " + host + " could not be read (" + name + ")";
    }
}
