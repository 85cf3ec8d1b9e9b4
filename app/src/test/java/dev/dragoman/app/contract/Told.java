package dev.dragoman.app.contract;

import static org.awaitility.Awaitility.await;

import dev.dragoman.app.site.Site;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Waits for what an operation's events tell, on their way or after its end. */
final class Told {

    private Told() {}

    /** The first event of this phase. */
    static OperationEvent phase(Site site, SentCommand sent, Phase phase) {
        return phase(site, sent.operationId(), phase);
    }

    static OperationEvent phase(Site site, String operationId, Phase phase) {
        return event(site, operationId, "dragoman.operation." + phase.id())
                .operation()
                .orElseThrow();
    }

    /** The first event that says that the operation waits for something that contains these words. */
    static OperationEvent waitsFor(Site site, SentCommand sent, String words) {
        return first(site, sent.operationId(), event -> event.operation()
                        .filter(told -> told.waitingFor().contains(words))
                        .isPresent())
                .operation()
                .orElseThrow();
    }

    /** The first event of the operation that tells this change of its resource. */
    static Event change(Site site, String operationId, ResourceChange change) {
        return event(site, operationId, "dragoman.resource." + change.id());
    }

    /** What the operation has told of its resource so far. */
    static List<ResourceChange> changes(Site site, String operationId) {
        return site.events().of(operationId).stream()
                .flatMap(event -> event.change().stream())
                .toList();
    }

    private static Event event(Site site, String operationId, String type) {
        return first(site, operationId, event -> event.envelope().type().equals(type));
    }

    static Event first(Site site, String operationId, Predicate<Event> wanted) {
        return await().atMost(Site.PATIENCE)
                .until(
                        () -> site.events().of(operationId).stream()
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
