package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Resource;
import java.util.Map;
import java.util.Optional;

/** Makes the inventory's documents out of a draft. */
final class Resources {

    private Resources() {}

    /** The operation's resource with this status and these attributes. */
    static Resource of(Draft draft, String status, ObjectNode attributes) {
        return known(draft)
                .map(known -> changed(draft, known, status, attributes))
                .orElseGet(() -> fresh(draft, status, attributes));
    }

    static Optional<Resource> known(Draft draft) {
        return draft.context.resource().stream().findFirst();
    }

    /** Whether two versions of a resource tell the same. */
    static boolean same(Resource one, Resource other) {
        return one.status().equals(other.status())
                && one.spec().equals(other.spec())
                && one.attributes().equals(other.attributes())
                && one.labels().equals(other.labels());
    }

    private static Resource changed(Draft draft, Resource known, String status, ObjectNode attributes) {
        boolean respecified = draft.does(Verb.MODIFY) || draft.does(Verb.CREATE);
        String id = attributes.path("id").asText("");
        return new Resource(
                Resource.VERSION,
                known.uid(),
                known.revision() + 1,
                known.tenant(),
                known.stack(),
                known.kind(),
                known.name(),
                id.isEmpty() ? known.id() : id,
                known.target(),
                draft.story.adopted ? "adopted" : known.managed(),
                status,
                labels(draft, known.labels()),
                respecified ? draft.task().spec() : known.spec(),
                attributes);
    }

    private static Resource fresh(Draft draft, String status, ObjectNode attributes) {
        boolean imported = draft.command.verb() == Verb.IMPORT;
        return new Resource(
                Resource.VERSION,
                draft.command.operationId(),
                1,
                draft.command.tenant(),
                draft.command.stack(),
                draft.command.kind(),
                draft.command.name(),
                attributes.path("id").asText(""),
                draft.command.lane(),
                imported || draft.story.adopted ? "adopted" : "created",
                status,
                labels(draft, Map.of()),
                imported ? imported(draft, attributes) : draft.command.spec(),
                attributes);
    }

    /** What the publisher says the resource is, and for the rest what the cloud says. */
    private static ObjectNode imported(Draft draft, ObjectNode attributes) {
        ObjectNode spec = draft.command.kind().shape(Verb.CREATE).fromAttributes(attributes);
        spec.setAll(draft.command.spec());
        return spec;
    }

    private static Map<String, String> labels(Draft draft, Map<String, String> known) {
        Map<String, String> given = draft.command.options().labels();
        return given.isEmpty() ? known : given;
    }
}
