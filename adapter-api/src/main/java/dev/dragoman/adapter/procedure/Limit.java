package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.command.Command;
import java.util.List;
import java.util.Optional;

/** What one cloud allows in one field of a spec, beyond what the canonical model allows. */
public interface Limit {

    /** The spec's field. */
    String field();

    /** A sentence on what is wrong with a value that was given, or empty if the cloud takes it. */
    Optional<String> problem(JsonNode value);

    /** What to call it: {@code invalid-argument}, or {@code unsupported} for what the model has and this cloud has not. */
    default ErrorCode code() {
        return ErrorCode.INVALID_ARGUMENT;
    }

    /** What the publisher should know about how the command will be carried out. */
    default List<String> warnings(Command command) {
        return List.of();
    }
}
