package dev.dragoman.engine.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What intake made of one record of a commands topic: the normalised command, or why there is none, or a command that only a
 * newer gateway can read. Exactly one of {@code command}, {@code rejection} and {@code parked} is there.
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
        @Nullable Problem rejection,
        @Nullable Parked parked) {

    /** The version that this gateway writes. */
    public static final int VERSION = 1;

    public InboxRecord {
        kind = kind == null ? "" : kind;
        verb = verb == null ? "" : verb;
        stack = stack == null ? "" : stack;
        name = name == null ? "" : name;
        long contents = Stream.of(
                        Optional.ofNullable(command), Optional.ofNullable(rejection), Optional.ofNullable(parked))
                .filter(Optional::isPresent)
                .count();
        if (contents != 1) {
            throw new IllegalArgumentException("inbox record " + operationId
                    + ": expected one of command, rejection and parked, got " + contents + " of them");
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
                null,
                null);
    }

    /**
     * A command in a newer minor version than this gateway knows. It waits for a gateway that does, at most until its deadline.
     *
     * @param dataschema the version that it is in
     * @param event the whole event in structured JSON
     * @param deadlineAt when it is rejected if no gateway could read it, milliseconds since 1970
     */
    public record Parked(String dataschema, ObjectNode event, long deadlineAt) {

        /**
         * The header of a parked command that goes through the intake again: when it first came, milliseconds since 1970. The
         * record's own timestamp is the broker's.
         */
        public static final String RECEIVED_AT = "dragoman-received-at";
    }

    /** The record's key on the topic. */
    @JsonIgnore
    public String key() {
        return lane.toString();
    }
}
