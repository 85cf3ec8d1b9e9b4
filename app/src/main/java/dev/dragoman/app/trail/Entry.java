package dev.dragoman.app.trail;

import dev.dragoman.client.Event;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;

/** One record that tells of an operation. */
public sealed interface Entry {

    /** The record itself. */
    Written written();

    /** The operation that it tells of. */
    String operationId();

    /** What it is, in one word: {@code inbox}, {@code request}, {@code reply}, {@code probe}, {@code event} or {@code state}. */
    String what();

    /** What intake made of the command. A command that came more than once has several. */
    record Arrival(Written written, InboxRecord inbox) implements Entry {
        @Override
        public String operationId() {
            return inbox.operationId();
        }

        @Override
        public String what() {
            return "inbox";
        }
    }

    /** What the engine asked of a cloud's route. */
    record Asked(Written written, RequestRecord request) implements Entry {
        @Override
        public String operationId() {
            return request.operationId();
        }

        @Override
        public String what() {
            return "request";
        }
    }

    /** What the route replied, or a probe of the engine's own, which asks whether a reply is missing. */
    record Answered(Written written, ReplyRecord reply) implements Entry {
        @Override
        public String operationId() {
            return reply.operationId();
        }

        @Override
        public String what() {
            return reply.outcome() == null ? "probe" : "reply";
        }
    }

    /** An event, of the operation or of a resource that it changed. */
    record Told(Written written, Event event) implements Entry {
        @Override
        public String operationId() {
            return event.operationId();
        }

        @Override
        public String what() {
            return "event";
        }
    }

    /** What the view of operations says of it: its newest event. */
    record Now(Written written, Event event) implements Entry {
        @Override
        public String operationId() {
            return event.operationId();
        }

        @Override
        public String what() {
            return "state";
        }
    }
}
