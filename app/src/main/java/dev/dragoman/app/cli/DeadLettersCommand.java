package dev.dragoman.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman dead-letters}: records that nobody could be answered about. */
@Command(
        name = "dead-letters",
        description = "Records that nobody could be answered about: why, where they stand, and once more.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DeadLettersListCommand.class, DeadLettersShowCommand.class, DeadLettersReplayCommand.class})
final class DeadLettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw DragomanCommand.wrong(
                spec,
                "Expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
