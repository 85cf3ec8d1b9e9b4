package dev.dragoman.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Makes and runs the command line. */
public final class CommandLines {

    private CommandLines() {}

    /** Runs one command and says its exit code; output is UTF-8 whatever the platform's encoding is. */
    public static int run(String... arguments) {
        return of(writer(System.out), writer(System.err)).execute(arguments);
    }

    /** The command line with its output going somewhere else. */
    public static CommandLine of(PrintWriter out, PrintWriter err) {
        return new CommandLine(new DragomanCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new Failures());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
