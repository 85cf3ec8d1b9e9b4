package dev.dragoman.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program: {@code dragoman bench NAME …}. What it can do: {@code dragoman bench --help}. */
public final class Main {

    /** Which of the files {@code logback-NAME.xml} says where the log goes. */
    private static final String LOG = "DRAGOMAN_LOG_FORMAT";

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty(LOG, System.getProperty(LOG, "quiet"));
        int code = commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        System.exit(code);
    }

    /** What the arguments are read with. */
    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
