package dev.dragoman.app.system;

import dev.dragoman.app.cli.CommandLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * A command line that has run.
 *
 * @param exitCode what the shell would see
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
