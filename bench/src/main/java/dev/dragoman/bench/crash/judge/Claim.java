package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Recovery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That an operation says of something at a cloud that it made it.
 *
 * @param lane where it is
 * @param id the cloud's id of it
 * @param operation who says so
 */
record Claim(String lane, String id, String operation) {

    /** How calls that make something new are recovered: what a call with another way "creates" may be a part of what was there. */
    private static final Set<Recovery.Way> MAKING =
            Set.of(Recovery.Way.TOKEN, Recovery.Way.MARKER, Recovery.Way.DIFFERENCE, Recovery.Way.UNIQUE);

    /** Of resources that were not imported, and of native calls that make something. */
    static List<Claim> all(Case known) {
        Stream<Claim> resources = known.resourceEvents().stream()
                .filter(event -> known.operation(event.at("/data/uid").asText())
                        .filter(operation -> !operation.verb().equals("import"))
                        .isPresent())
                .map(event -> new Claim(
                        lane(event),
                        event.at("/data/id").asText(),
                        event.at("/data/uid").asText()));
        Stream<Claim> natives = known.operations().stream().flatMap(operation -> ofNative(operation).stream());
        return Stream.concat(resources, natives)
                .filter(claim -> !claim.id().isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Claim> ofNative(Operation operation) {
        boolean makes = operation.isNative()
                && operation.ended().equals("succeeded")
                && operation.requests().stream()
                        .filter(Request::changing)
                        .flatMap(request -> Explanations.action(request).stream())
                        .anyMatch(Claim::makes);
        return makes
                ? operation
                        .end()
                        .map(Said::document)
                        .map(end ->
                                new Claim(lane(end), end.at("/data/answer/id").asText(), operation.id()))
                : Optional.empty();
    }

    private static boolean makes(Action action) {
        return action.verb().equals("create")
                && action.recovery()
                        .filter(recovery -> MAKING.contains(recovery.way()))
                        .isPresent();
    }

    private static String lane(JsonNode event) {
        return event.path("provider").asText() + "/" + event.path("account").asText() + "/"
                + event.path("region").asText();
    }
}
