package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells all that is known of operations, in the order of time, a line each. */
final class Stories {

    private static final int LONGEST = 400;

    private final Case known;

    Stories(Case known) {
        this.known = known;
    }

    private record Line(Instant at, String text) {}

    /** The story of these operations, and of what was done to the installation meanwhile. */
    List<String> of(List<String> operations) {
        List<Line> lines = new ArrayList<>();
        operations.stream()
                .distinct()
                .flatMap(id -> known.operation(id).stream())
                .forEach(operation -> tell(operation, lines));
        lines.sort(Comparator.comparing(Line::at));
        if (!lines.isEmpty()) {
            known.faults(lines.get(0).at(), lines.get(lines.size() - 1).at())
                    .forEach(fault -> lines.add(new Line(
                            fault.from(),
                            "%s fault %s until %s: %s"
                                    .formatted(fault.from(), fault.fault(), fault.to(), fault.what()))));
        }
        return lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(Line::text)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text)
                .toList();
    }

    private static void tell(Operation operation, List<Line> lines) {
        String who = operation.id().substring(0, 8);
        lines.add(new Line(
                operation.sent().at(),
                "%s sent %s %d times to %s: %s"
                        .formatted(
                                operation.sent().at(),
                                operation,
                                operation.times(),
                                operation.sent().topic(),
                                operation.data())));
        operation
                .events()
                .forEach(event ->
                        lines.add(new Line(event.at(), "%s event %s %s".formatted(event.at(), who, event(event)))));
        operation
                .requests()
                .forEach(request -> lines.add(new Line(
                        request.said().at(),
                        "%s request %s attempt %d step %s: %s %s"
                                .formatted(
                                        request.said().at(),
                                        who,
                                        request.attempt(),
                                        request.step(),
                                        request.action(),
                                        request.said().document().at("/call/parameters")))));
        operation
                .replies()
                .forEach(reply ->
                        lines.add(new Line(reply.at(), "%s reply %s %s".formatted(reply.at(), who, reply(reply)))));
        operation.calls().stream()
                .filter(call -> call.touched() || mayBeItsOwn(call, operation))
                .forEach(call -> lines.add(new Line(call.at(), call.line())));
    }

    /** Many operations look at the same list: of such looks, those of its own time. */
    private static boolean mayBeItsOwn(Call call, Operation operation) {
        return !call.at().isBefore(operation.sent().at()) && !call.at().isAfter(operation.over());
    }

    private static String event(Said said) {
        JsonNode event = said.document();
        JsonNode data = event.path("data");
        return "%s-%d@%d %s %s effect %s %s %s"
                .formatted(
                        said.topic(),
                        said.partition(),
                        said.offset(),
                        event.path("sequence").asText(),
                        event.path("type").asText(),
                        data.path("effect").asText(),
                        data.has("id")
                                ? data.path("id").asText()
                                : data.at("/resource/id").asText(),
                        data.path("error").isMissingNode()
                                ? ""
                                : data.path("error").toString());
    }

    private static String reply(Said said) {
        JsonNode reply = said.document();
        if (reply.path("outcome").isMissingNode()) {
            return "attempt " + reply.path("attempt").asText() + " probe";
        }
        return "attempt %s %s HTTP %s %s looks %s %s"
                .formatted(
                        reply.path("attempt").asText(),
                        reply.path("action").asText(),
                        reply.path("httpStatus").asText(),
                        reply.path("nativeCode").asText(),
                        reply.path("looks").asText(),
                        reply.path("outcome"));
    }
}
