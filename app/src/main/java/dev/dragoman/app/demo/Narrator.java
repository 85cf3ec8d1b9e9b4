package dev.dragoman.app.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.output.EventDocuments;
import dev.dragoman.app.output.EventText;
import dev.dragoman.client.Event;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.OperationEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes lines of the records that the gateway writes, and has them counted. Called by one thread. */
final class Narrator implements Consumer<ConsumerRecord<String, byte[]>> {

    private static final int REPLY = 1;
    private static final int EVENT = 2;
    private static final int REQUEST = 3;

    private final Topics topics;
    private final Cast cast;
    private final Tally tally;
    private final Story story;
    private final RequestWords requestWords = new RequestWords();

    Narrator(Topics topics, Cast cast, Tally tally, Story story) {
        this.topics = topics;
        this.cast = cast;
        this.tally = tally;
        this.story = story;
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(topics.replies())) {
            reply(record.timestamp(), Json.read(record.value(), ReplyRecord.class));
        } else if (record.topic().equals(topics.events(Topics.DEFAULT_TENANT))) {
            Event event = EventDocuments.event(Topics.DEFAULT_TENANT, Json.read(record.value(), ObjectNode.class));
            event(record.timestamp(), event);
        } else {
            request(record.timestamp(), Json.read(record.value(), RequestRecord.class));
        }
    }

    private void request(long at, RequestRecord request) {
        tell(at, REQUEST, Mark.CALL, request.operationId(), Optional.of(requestWords.of(request)));
        cast.role(request.operationId()).ifPresent(role -> tally.request(role.cloud(), request));
    }

    private void reply(long at, ReplyRecord reply) {
        tell(at, REPLY, Mark.ANSWER, reply.operationId(), ReplyWords.of(reply));
    }

    private void event(long at, Event event) {
        Cloud.of(event.envelope().provider()).ifPresent(cloud -> tally.event(cloud, event));
        if (event.terminal()) {
            Mark mark = event.succeeded() ? Mark.GOOD_END : Mark.BAD_END;
            List<String> violations = EventText.violations(event);
            String end = violations.isEmpty()
                    ? EventText.detail(event)
                    : EventText.what(event) + ", wrong in " + violations.size() + " places:";
            tell(at, EVENT, mark, event.operationId(), Optional.of(end));
            violations.forEach(each -> tell(at, EVENT, mark, event.operationId(), Optional.of("  " + each)));
        } else {
            tell(at, EVENT, Mark.WAITING, event.operationId(), waiting(event));
        }
    }

    /** What an operation waits for, if that is worth a line: a look tells of itself, and a reason has been told. */
    private static Optional<String> waiting(Event event) {
        return event.operation()
                .map(OperationEvent::waitingFor)
                .filter(text -> !text.isEmpty() && !text.startsWith("the cloud to finish"))
                .map(text -> "for " + text.split(": ", 2)[0]);
    }

    private void tell(long at, int rank, Mark mark, String operationId, Optional<String> text) {
        if (text.isPresent()) {
            cast.role(operationId)
                    .ifPresent(role ->
                            story.tell(new Line(at, rank, mark, Optional.of(role.cloud()), role.what(), text.get())));
        }
    }
}
