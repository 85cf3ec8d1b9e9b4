package dev.dragoman.app;

import dev.dragoman.app.cli.CommandLines;

/** The program: {@code dragoman COMMAND …}. What it can do and its exit codes: {@code dragoman --help}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLines.run(arguments));
    }
}
