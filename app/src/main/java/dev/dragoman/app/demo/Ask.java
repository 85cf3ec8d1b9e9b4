package dev.dragoman.app.demo;

import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.event.Phase;
import java.util.Optional;
import java.util.function.Function;

/**
 * A command of the tour, and what has to come of it.
 *
 * @param command the command for a cloud
 * @param phase how its operation has to end
 * @param code why, if it has to fail
 */
record Ask(Function<Cloud, OutgoingCommand> command, Phase phase, Optional<ErrorCode> code) {

    static Ask succeeds(Function<Cloud, OutgoingCommand> command) {
        return new Ask(command, Phase.SUCCEEDED, Optional.empty());
    }

    static Ask ends(Function<Cloud, OutgoingCommand> command, Phase phase, ErrorCode code) {
        return new Ask(command, phase, Optional.of(code));
    }
}
