package dev.dragoman.app.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a route replied, in words. */
final class AnswerText {

    /** So much of an answer is told; {@code --json} tells all that was kept. */
    private static final int LONGEST = 1_000;

    private AnswerText() {}

    static String line(ReplyRecord reply) {
        Outcome outcome = reply.outcome();
        if (outcome == null) {
            return "the engine asks whether a reply is missing";
        }
        List<String> parts = new ArrayList<>();
        parts.add(words(outcome));
        if (reply.httpStatus() != 0) {
            parts.add("HTTP " + reply.httpStatus());
        }
        if (!reply.nativeCode().isEmpty()) {
            parts.add("code " + reply.nativeCode());
        }
        if (!reply.requestId().isEmpty()) {
            parts.add("request id " + reply.requestId());
        }
        parts.add(reply.looks() == 0 ? "nothing was sent" : sent(reply));
        return reply.action() + ": " + String.join(", ", parts);
    }

    private static String sent(ReplyRecord reply) {
        return (reply.looks() == 1 ? "sent " : "sent " + reply.looks() + " times, the last one ")
                + StoryText.time(Instant.ofEpochMilli(reply.sentAt()))
                + ", after " + (reply.answeredAt() - reply.sentAt()) + " ms "
                + (reply.httpStatus() == 0 ? "given up" : "answered");
    }

    private static String words(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return (done.already() ? "it was so already" : "done") + ids(List.of(done.attributes()));
        }
        if (outcome instanceof Outcome.Found found) {
            return found.items().isEmpty() ? "nothing there" : "found" + ids(found.items());
        }
        if (outcome instanceof Outcome.StillGoing going) {
            return "still going (" + going.status() + ")";
        }
        if (outcome instanceof Outcome.Retry retry) {
            return "refused for now: " + problem(retry.why());
        }
        if (outcome instanceof Outcome.NotSent notSent) {
            return "not sent: " + notSent.why();
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return "it is not known what it did: " + problem(unknown.why());
        }
        return "refused: " + problem(((Outcome.Failed) outcome).why());
    }

    private static String problem(Problem problem) {
        return problem.code().id() + ": " + problem.message();
    }

    private static String ids(List<ObjectNode> items) {
        String ids = items.stream()
                .map(item -> item.path("id").asText())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : " " + ids;
    }

    /** The answer as far as it was kept and is told. */
    static List<String> kept(ReplyRecord reply) {
        String body = reply.body();
        if (body.isEmpty()) {
            return reply.truncated() ? List.of("(the answer was too long to be kept)") : List.of();
        }
        List<String> lines = new ArrayList<>();
        String told = body.length() <= LONGEST ? body : body.substring(0, LONGEST);
        told.lines().forEach(lines::add);
        if (body.length() > LONGEST) {
            lines.add("(" + (body.length() - LONGEST) + " more characters are kept; --json tells them)");
        }
        if (reply.truncated()) {
            lines.add("(the answer was longer than what is kept)");
        }
        return lines;
    }
}
