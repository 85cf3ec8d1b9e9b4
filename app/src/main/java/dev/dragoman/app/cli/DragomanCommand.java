package dev.dragoman.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code dragoman} itself: says what there is. */
@Command(
        name = "dragoman",
        description = "Event-driven multi-cloud translation gateway for networks.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            SimulateCommand.class,
            SendCommand.class,
            WatchCommand.class,
            ShowCommand.class,
            DeadLettersCommand.class,
            CatalogueCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:It did not come to a good end: a command did not succeed, Kafka is not there, a port is in use.",
            "2:What was given cannot be used: an option, a file, the configuration.",
            "130:Ended by Ctrl-C, gracefully.",
            "143:Ended by SIGTERM, gracefully."
        })
final class DragomanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** For messages of commands that were used wrongly. */
    static ParameterException wrong(CommandSpec spec, String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
