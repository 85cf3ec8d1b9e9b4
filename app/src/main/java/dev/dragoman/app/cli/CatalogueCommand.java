package dev.dragoman.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman catalogue}: what the clouds' APIs can do, and how much of it runs here. */
@Command(
        name = "catalogue",
        description =
                "The clouds' documented actions, and how much of them runs here. Needs neither Kafka nor a cloud.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CatalogueListCommand.class, CatalogueShowCommand.class, CatalogueCoverageCommand.class})
final class CatalogueCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw DragomanCommand.wrong(
                spec,
                "Expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
