package dev.dragoman.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.TypedReference;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import java.util.Arrays;

/** Starts commands: one method for each verb with what that verb needs; the {@link CommandBuilder} adds what it may say. */
public final class Commands {

    private Commands() {}

    /**
     * Make a resource.
     *
     * @param spec what is asked for, the record of a kind such as {@code NetworkSpec}
     * @throws IllegalArgumentException if the spec is no kind's
     */
    public static CommandBuilder create(Lane target, String stack, String name, Record spec) {
        return named(target, stack, kindOf(spec), Verb.CREATE, name).put("spec", spec);
    }

    /**
     * Make a resource, or change it to the spec if it is there.
     *
     * @param spec what is asked for, the record of a kind such as {@code NetworkSpec}; what it leaves out is cleared
     * @throws IllegalArgumentException if the spec is no kind's
     */
    public static CommandBuilder apply(Lane target, String stack, String name, Record spec) {
        return named(target, stack, kindOf(spec), Verb.APPLY, name).put("spec", spec);
    }

    /** Change a part of a resource. */
    public static CommandBuilder modify(Lane target, String stack, Kind kind, String name, Patch patch) {
        return modify(target, stack, kind, name, patch.toMergePatch());
    }

    /**
     * Change a part of a resource.
     *
     * @param mergePatch a JSON merge patch (RFC 7396) of the spec
     */
    public static CommandBuilder modify(Lane target, String stack, Kind kind, String name, ObjectNode mergePatch) {
        return named(target, stack, kind, Verb.MODIFY, name).put("spec", mergePatch);
    }

    /** Delete a resource; it is a success, too, if there is none. */
    public static CommandBuilder delete(Lane target, String stack, Kind kind, String name) {
        return named(target, stack, kind, Verb.DELETE, name);
    }

    /** Read a resource from the cloud. */
    public static CommandBuilder get(Lane target, String stack, Kind kind, String name) {
        return named(target, stack, kind, Verb.GET, name);
    }

    /** Read a page of what the cloud has in a region, the first with 50 items unless the builder says otherwise. */
    public static CommandBuilder list(Lane target, String stack, Kind kind) {
        return of(kind, Verb.LIST, stack, target).put("stack", stack);
    }

    /**
     * Take what exists at the cloud into the inventory.
     *
     * @param id the cloud's id of it
     */
    public static CommandBuilder importing(Lane target, String stack, Kind kind, String name, String id) {
        return named(target, stack, kind, Verb.IMPORT, name).put("id", id);
    }

    /** Take a resource out of the inventory and leave it at the cloud. */
    public static CommandBuilder forget(Lane target, String stack, Kind kind, String name) {
        return named(target, stack, kind, Verb.FORGET, name);
    }

    /** Associate a resource with another, such as an elastic IP with an instance. */
    public static CommandBuilder associate(Lane target, String stack, Kind kind, String name, TypedReference to) {
        return named(target, stack, kind, Verb.ASSOCIATE, name).put("to", to);
    }

    /** End a resource's association. */
    public static CommandBuilder disassociate(Lane target, String stack, Kind kind, String name) {
        return named(target, stack, kind, Verb.DISASSOCIATE, name);
    }

    /**
     * Call one action of a cloud's API.
     *
     * @param api as the catalogue calls it: {@code aliyun-vpc}, {@code tencent-vpc}, {@code tencent-vpc-v2}
     * @param action as the API calls it
     * @param parameters flat as on the wire, or as structure; a secret as {@code {"secretRef": …}}
     */
    public static CommandBuilder invoke(Lane target, String stack, String api, String action, ObjectNode parameters) {
        return of(Kind.NATIVE, Verb.INVOKE, stack, target)
                .put("stack", stack)
                .put("api", api)
                .put("action", action)
                .put("parameters", parameters);
    }

    /** Stop an operation, whose command may still be on its way. */
    public static CommandBuilder cancel(Lane target, String operationId) {
        return of(Kind.OPERATION, Verb.CANCEL, operationId, target).put("operation", operationId);
    }

    /**
     * Settle an operation that is unresolved: this is what it made.
     *
     * @param id the cloud's id of it
     */
    public static CommandBuilder resolve(Lane target, String operationId, String id) {
        return of(Kind.OPERATION, Verb.RESOLVE, operationId, target)
                .put("operation", operationId)
                .put("adopt", id);
    }

    /** Settle an operation that is unresolved: it made nothing. */
    public static CommandBuilder resolveAsNothing(Lane target, String operationId) {
        return resolve(target, operationId, Command.ADOPT_NOTHING);
    }

    private static CommandBuilder named(Lane target, String stack, Kind kind, Verb verb, String name) {
        return of(kind, verb, stack, target).put("stack", stack).put("name", name);
    }

    private static CommandBuilder of(Kind kind, Verb verb, String key, Lane target) {
        if (!kind.verbs().contains(verb)) {
            throw new IllegalArgumentException("kind " + kind.id() + " has no verb " + verb.id());
        }
        return new CommandBuilder(kind, verb, key).put("target", target);
    }

    private static Kind kindOf(Record spec) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.resources() && kind.spec() == spec.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected the spec of a kind, got a " + spec.getClass().getSimpleName()));
    }
}
