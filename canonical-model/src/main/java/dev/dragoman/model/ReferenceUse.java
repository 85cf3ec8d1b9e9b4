package dev.dragoman.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One reference as it stands in a spec.
 *
 * @param key the field's name, with {@code /0}, {@code /1} … for the items of a list
 * @param kind the id of the kind that it is to
 * @param name the handle; empty if it is by id
 * @param stack the stack that the handle belongs to
 * @param lane where it is
 * @param id the cloud's id; empty if it is by handle
 */
public record ReferenceUse(String key, String kind, String name, String stack, Lane lane, String id) {

    static ReferenceUse read(String key, String kind, JsonNode reference, ResourceKey from) {
        JsonNode target = reference.path("target");
        return new ReferenceUse(
                key,
                kind,
                reference.path("name").asText(""),
                reference.path("stack").asText(from.stack()),
                target.isObject() ? Json.read(target, Lane.class) : from.lane(),
                reference.path("id").asText(""));
    }

    /** The resource that is named; empty if it is named by id, or of a kind that the gateway does not manage. */
    public Optional<ResourceKey> key(String tenant) {
        return name.isEmpty()
                ? Optional.empty()
                : Kind.find(kind).map(known -> new ResourceKey(tenant, stack, lane, known, name));
    }

    /** In words, for messages: {@code network main}, {@code network main of stack core}, {@code instance i-1}. */
    public String words(ResourceKey from) {
        String which = kind + " " + (name.isEmpty() ? id : name);
        String whose = name.isEmpty() || stack.equals(from.stack()) ? "" : " of stack " + stack;
        return which + whose + (lane.equals(from.lane()) ? "" : " in " + lane);
    }
}
