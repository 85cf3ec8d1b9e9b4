package dev.dragoman.engine.topology;

import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.event.Resource;
import java.util.List;

/** Why an operation may not begin, in words. */
final class Refusals {

    private Refusals() {}

    /** There is no resource of that name. */
    static Problem absent(Command command) {
        return Problem.at(
                ErrorCode.NOT_FOUND,
                "/name",
                "no " + command.kind().id() + " of stack " + command.stack() + " in " + command.lane()
                        + " has the name " + command.name());
    }

    /** There is a resource of that name. */
    static Problem exists(Command command, Resource present) {
        boolean adopts = command.options().onExists() == OnExists.ADOPT;
        return Problem.at(
                ErrorCode.ALREADY_EXISTS,
                "/name",
                command.resource().subject() + " exists already"
                        + (present.id().isEmpty() ? "" : " as " + present.id())
                        + (adopts ? " and is not what is asked for" : ""));
    }

    /** The cloud's id is another resource's; one of another tenant is not named. */
    static Problem idTaken(String id, ResourceKey owner, ResourceKey by) {
        boolean own = owner.tenant().equals(by.tenant());
        return Problem.at(
                        ErrorCode.ALREADY_EXISTS,
                        "/id",
                        id + " belongs to another resource" + (own ? ": " + owner.subject() : ""))
                .withBlockers(own ? List.of(owner.subject()) : List.of());
    }

    /** The name is kept by an operation of which it is not known what it did. */
    static Problem unresolved(Resource resource) {
        return Problem.at(
                        ErrorCode.WRONG_STATE,
                        "/name",
                        resource.key().subject() + " is unresolved: it is not known what operation " + resource.uid()
                                + " made")
                .withBlockers(List.of(resource.uid()))
                .withHint("send dragoman.operation.resolve for that operation, or import or forget the resource");
    }

    /** The resource was not completed, and nothing can complete it. */
    static Problem incomplete(Resource resource) {
        return Problem.at(
                        ErrorCode.UNSUPPORTED,
                        "/name",
                        resource.key().subject() + " is degraded, and the cloud cannot change a "
                                + resource.kind().id())
                .withHint("delete it and create it again");
    }

    /**
     * The resource has another revision than the command expects.
     *
     * @param present 0 if there is no resource
     */
    static Problem revision(Command command, long present) {
        return Problem.at(
                ErrorCode.WRONG_STATE,
                "/ifRevision",
                "expected revision " + command.options().ifRevision() + " of "
                        + command.resource().subject()
                        + (present == 0 ? ", there is none" : ", it has revision " + present));
    }
}
