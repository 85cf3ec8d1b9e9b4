package dev.dragoman.client;

import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds to a command what every verb can have; start with {@link Commands}. */
public final class CommandBuilder {

    /** The CloudEvents source unless another is given. */
    public static final String DEFAULT_SOURCE = "/dragoman-client";

    private final Kind kind;
    private final Verb verb;
    private final String stack;
    private final Function<@Nullable String, Record> data;
    private String source = DEFAULT_SOURCE;
    private String id = UUID.randomUUID().toString();
    private @Nullable String deadline;
    private @Nullable String correlationId;
    private @Nullable String traceparent;

    CommandBuilder(Kind kind, Verb verb, String stack, Function<@Nullable String, Record> data) {
        this.kind = kind;
        this.verb = verb;
        this.stack = stack;
        this.data = data;
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

    /** How long the operation may take from the command's arrival, at most a day. */
    public CommandBuilder deadline(Duration duration) {
        this.deadline = duration.toString();
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

    public OutgoingCommand build() {
        return new OutgoingCommand(
                source,
                id,
                kind,
                verb,
                stack,
                Json.mapper().valueToTree(data.apply(deadline)),
                correlationId,
                traceparent);
    }
}
