package dev.dragoman.engine.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * What intake made of one record of a commands topic: the normalised command, or why there is none. Exactly one of
 * {@code command} and {@code rejection} is there.
 *
 * @param v schema version, {@value #VERSION}
 * @param operationId the operation that the command is
 * @param kind what the command's type says, known or not; empty if it says nothing
 * @param verb likewise
 * @param stack what the command's data says if it is text, else empty
 * @param name likewise
 * @param lane where the command is handled: its target, or {@link Lane#NONE} if that cannot be read
 * @param receivedAt when the record came to the commands topic, milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InboxRecord(
        int v,
        String operationId,
        String tenant,
        String source,
        String id,
        @Nullable String correlationId,
        @Nullable String traceparent,
        String kind,
        String verb,
        String stack,
        String name,
        Lane lane,
        long receivedAt,
        @Nullable Command command,
        @Nullable Problem rejection) {

    /** The version that this gateway writes. */
    public static final int VERSION = 1;

    public InboxRecord {
        kind = kind == null ? "" : kind;
        verb = verb == null ? "" : verb;
        stack = stack == null ? "" : stack;
        name = name == null ? "" : name;
        if ((command == null) == (rejection == null)) {
            throw new IllegalArgumentException(
                    "inbox record " + operationId + ": expected either a command or a rejection");
        }
    }

    /** A command that may be carried out. */
    public static InboxRecord accepted(Command command) {
        return new InboxRecord(
                VERSION,
                command.operationId(),
                command.tenant(),
                command.source(),
                command.id(),
                command.correlationId(),
                command.traceparent(),
                command.kind().id(),
                command.verb().id(),
                command.stack(),
                command.name(),
                command.lane(),
                command.receivedAt(),
                command,
                null);
    }

    /** The record's key on the topic. */
    @JsonIgnore
    public String key() {
        return lane.toString();
    }
}
