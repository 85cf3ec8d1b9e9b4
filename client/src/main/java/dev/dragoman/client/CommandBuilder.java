package dev.dragoman.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Pages;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.command.Until;
import dev.dragoman.model.command.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a command what it may say; start with {@link Commands}.
 *
 * <p>First what every command can have, then the options, of which each verb has its own: one that the verb does not have
 * is refused with an {@link IllegalArgumentException}.
 */
public final class CommandBuilder {

    /** The CloudEvents source unless another is given. */
    public static final String DEFAULT_SOURCE = "/dragoman-client";

    private final Kind kind;
    private final Verb verb;
    private final String key;
    private final ObjectNode data = Json.mapper().createObjectNode();
    private String source = DEFAULT_SOURCE;
    private String id = UUID.randomUUID().toString();
    private @Nullable String correlationId;
    private @Nullable String traceparent;
    private @Nullable Instant expiry;

    CommandBuilder(Kind kind, Verb verb, String key) {
        this.kind = kind;
        this.verb = verb;
        this.key = key;
    }

    /** Who sends it: a URI reference, such as {@code /shop/ci}. */
    public CommandBuilder source(String uriReference) {
        this.source = uriReference;
        return this;
    }

    /**
     * The command's id, random unless given. The same source, id and content sent again is the same operation and acts
     * once; with other content it is rejected.
     */
    public CommandBuilder id(String text) {
        this.id = text;
        return this;
    }

    /** The publisher's own mark, which every event of the operation repeats. */
    public CommandBuilder correlationId(String text) {
        this.correlationId = text;
        return this;
    }

    /** The W3C trace context that the operation belongs to. */
    public CommandBuilder traceparent(String text) {
        this.traceparent = text;
        return this;
    }

    /** When the gateway must have read it; later it is rejected as expired. */
    public CommandBuilder expiresAt(Instant moment) {
        this.expiry = moment;
        return this;
    }

    /** How long the operation may take from the command's arrival, at most a day. */
    public CommandBuilder deadline(Duration duration) {
        return option("deadline", duration.toString());
    }

    /** The publisher's own words about the resource, which stay in the inventory. */
    public CommandBuilder labels(Map<String, String> words) {
        return option("labels", words);
    }

    /** Resources that must be there first, though nothing in the command refers to them. */
    public CommandBuilder after(Predecessor... resources) {
        return option("after", List.of(resources));
    }

    /** What a create does if there is such a resource already. */
    public CommandBuilder onExists(OnExists what) {
        return option("onExists", what);
    }

    /** What a delete does while something needs the resource. */
    public CommandBuilder onInUse(OnInUse what) {
        return option("onInUse", what);
    }

    /** When the operation ends. */
    public CommandBuilder until(Until when) {
        return option("until", when);
    }

    /** The revision that the resource must have, from its last event or the resources view. */
    public CommandBuilder ifRevision(long revision) {
        return option("ifRevision", revision);
    }

    /** It is an error if there is nothing to delete. */
    public CommandBuilder mustExist() {
        return option("mustExist", true);
    }

    /** It is all right that the cloud takes something else away by this. */
    public CommandBuilder acceptSideEffects() {
        return option("acceptSideEffects", true);
    }

    /** Pointers into the spec that may be left out where the cloud cannot express them, such as {@code /spec/description}. */
    public CommandBuilder ignoreUnsupported(String... pointers) {
        return option("ignoreUnsupported", List.of(pointers));
    }

    /** Only say which calls would be made. */
    public CommandBuilder dryRun() {
        return option("dryRun", true);
    }

    /** What an import expects the resource to be: the record of its kind's spec. */
    public CommandBuilder expecting(Record spec) {
        return option("spec", spec);
    }

    /** What an import expects the resource to be: those fields of its spec that are given. */
    public CommandBuilder expecting(ObjectNode fieldsOfSpec) {
        return option("spec", fieldsOfSpec);
    }

    /** The private IPv4 address that an association is to. */
    public CommandBuilder privateAddress(String ipv4) {
        return option("privateAddress", ipv4);
    }

    /** How many items a page of a list holds, 1 to 50. */
    public CommandBuilder limit(int items) {
        return option("limit", items);
    }

    /** The page of a list: the {@code nextPageToken} of the page before, empty for the first. */
    public CommandBuilder pageToken(String token) {
        return token.isEmpty() ? this : option("pageToken", token);
    }

    /** A native call ends when it is answered; its asynchronous work is not followed. */
    public CommandBuilder withoutAwaiting() {
        return option("await", false);
    }

    /** How closely a native call is checked before it is sent. */
    public CommandBuilder validation(Validation how) {
        return option("validation", how);
    }

    /** How much of a list a native call reads. */
    public CommandBuilder pages(Pages which) {
        return option("pages", which);
    }

    public OutgoingCommand build() {
        return new OutgoingCommand(source, id, kind, verb, key, data.deepCopy(), correlationId, traceparent, expiry);
    }

    CommandBuilder put(String field, Object value) {
        data.set(field, Json.mapper().valueToTree(value));
        return this;
    }

    private CommandBuilder option(String field, Object value) {
        if (!DataFields.of(verb).contains(field) || (field.equals("spec") && verb != Verb.IMPORT)) {
            throw new IllegalArgumentException(kind.id() + "." + verb.id() + " has no option " + field);
        }
        return put(field, value);
    }
}
