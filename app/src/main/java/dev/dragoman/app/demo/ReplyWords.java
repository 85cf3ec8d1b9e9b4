package dev.dragoman.app.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a cloud answered, in words. */
final class ReplyWords {

    private ReplyWords() {}

    /** Empty for the engine's probes, which no cloud has seen. */
    static Optional<String> of(ReplyRecord reply) {
        Outcome outcome = reply.outcome();
        if (outcome == null) {
            return Optional.empty();
        }
        String looks = reply.looks() > 1 ? " (after " + reply.looks() + " looks)" : "";
        return Optional.of(reply.action() + ": " + words(reply, outcome) + looks);
    }

    private static String words(ReplyRecord reply, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return "done" + ids(List.of(done.attributes()));
        }
        if (outcome instanceof Outcome.Found found) {
            return found.items().isEmpty() ? "nothing there" : "there it is" + ids(found.items());
        }
        if (outcome instanceof Outcome.StillGoing going) {
            return "not yet, it is " + going.status();
        }
        if (outcome instanceof Outcome.Retry retry) {
            return "refused for now, " + code(reply, retry.why());
        }
        if (outcome instanceof Outcome.NotSent notSent) {
            return "not sent: " + notSent.why();
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return "no answer: " + unknown.why().message().replace(reply.action() + ": ", "");
        }
        return "refused, " + code(reply, ((Outcome.Failed) outcome).why());
    }

    private static String code(ReplyRecord reply, Problem why) {
        return reply.nativeCode().isEmpty() ? why.message() : reply.nativeCode();
    }

    private static String ids(List<ObjectNode> items) {
        String ids = items.stream()
                .map(item -> item.path("id").asText())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : ", " + ids;
    }
}
