package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.model.ErrorCode;
import java.time.Duration;

/** How long commands may take, from the moment at which they came to their topic. */
record Deadlines(EngineSettings settings) {

    private static final String FIELD = "deadline";
    private static final String POINTER = "/" + FIELD;

    /** What a command asks for, or the default; or adds that it asks for too much. */
    Duration asked(JsonNode data, Findings findings) {
        JsonNode given = data.path(FIELD);
        if (!given.isTextual() || !findings.noneAt(POINTER)) {
            return settings.defaultDeadline();
        }
        Duration deadline = Duration.parse(given.asText());
        if (deadline.compareTo(settings.maximumDeadline()) > 0) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    POINTER,
                    "expected at most " + settings.maximumDeadline() + ", got " + given.asText());
        }
        return deadline;
    }

    /** What a command asks for that is not to be judged yet: as far as it can be read, and no more than may be. */
    Duration asFarAsReadable(JsonNode data) {
        JsonNode given = data.path(FIELD);
        if (!given.isTextual() || Formats.duration(given.asText()).isPresent()) {
            return settings.defaultDeadline();
        }
        Duration deadline = Duration.parse(given.asText());
        return deadline.compareTo(settings.maximumDeadline()) > 0 ? settings.maximumDeadline() : deadline;
    }
}
