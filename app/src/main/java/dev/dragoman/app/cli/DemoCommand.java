package dev.dragoman.app.cli;

import dev.dragoman.app.demo.Demo;
import dev.dragoman.app.demo.DemoOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman demo}: the tour. */
@Command(
        name = "demo",
        description = {
            "A tour on two simulated clouds, told as it happens.",
            "Runs Kafka, the gateway and both simulators in this process; needs no account and no network."
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--keep", paramLabel = "DIR", description = "Works in DIR and leaves Kafka's data there.")
    private Optional<Path> keep = Optional.empty();

    @Option(names = "--no-color", description = "Plain text, also in a terminal.")
    private boolean noColor;

    @Override
    public Integer call() throws Exception {
        boolean colour = !noColor && !output.json() && Ansi.AUTO.enabled();
        return Demo.run(
                new DemoOptions(keep, output.json(), colour), spec.commandLine().getOut());
    }
}
