package dev.dragoman.app.output;

import dev.dragoman.client.Event;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.util.List;

/** What an event says, in words. */
public final class EventText {

    private static final String PREFIX = "dragoman.";

    private EventText() {}

    /** What happened, in one word or two: {@code succeeded}, {@code waiting}, {@code created}. */
    public static String what(Event event) {
        String type = event.envelope().type();
        return type.substring(Math.max(type.lastIndexOf('.') + 1, 0));
    }

    /** What else there is to say, in one line; empty if there is nothing. */
    public static String detail(Event event) {
        return event.operation()
                .map(EventText::ofOperation)
                .or(() -> event.resource().map(EventText::ofResource))
                .orElseGet(() -> event.envelope().type().replace(PREFIX, ""));
    }

    /** Every violation of a rejected command, one line each: the pointer, then the sentence. */
    public static List<String> violations(Event event) {
        return event.operation()
                .map(OperationEvent::error)
                .filter(error -> error.violations().size() > 1)
                .map(error -> error.violations().stream()
                        .map(violation -> place(violation.pointer()) + "  " + violation.message())
                        .toList())
                .orElse(List.of());
    }

    private static String ofOperation(OperationEvent event) {
        Problem error = event.error();
        if (error != null) {
            return ofProblem(error, event.phase());
        }
        if (event.items() != null) {
            return event.items().size()
                    + (event.items().size() == 1 ? " item" : " items")
                    + (event.nextPageToken().isEmpty() ? "" : ", and more");
        }
        Resource resource = event.resource();
        return switch (event.phase()) {
            case WAITING, PROGRESSED -> event.waitingFor().isEmpty() ? "" : "waits for " + event.waitingFor();
            case SUCCEEDED, SETTLED -> resource == null ? "there was nothing to do" : ofResource(resource);
            default -> "";
        };
    }

    private static String ofProblem(Problem error, Phase phase) {
        List<String> names = phase == Phase.UNRESOLVED ? error.candidates() : error.blockers();
        String more = names.isEmpty() || names.stream().allMatch(error.message()::contains)
                ? ""
                : " [" + String.join(", ", names) + "]";
        return error.code().id() + ": " + error.message() + more;
    }

    private static String ofResource(Resource resource) {
        return (resource.id() + " " + resource.status()).strip();
    }

    /** The pointer into the command's data; the whole of it has an empty one. */
    private static String place(String pointer) {
        return pointer.isEmpty() ? "(data)" : pointer;
    }
}
