package dev.dragoman.app.cli;

import dev.dragoman.app.output.EventText;
import dev.dragoman.client.Event;
import dev.dragoman.model.Json;
import dev.dragoman.model.event.Envelope;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where output goes, and whether people or programs read it. */
final class OutputOptions {

    private static final int TIME_FROM = 11;
    private static final int TIME_TO = 19;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--json", description = "One JSON document a line, for programs.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** A line for people, or the document for programs. */
    synchronized void print(String line, Object document) {
        println(json ? Json.text(document) : line);
    }

    /** A line for people; programs do not get it. */
    synchronized void note(String line) {
        if (!json) {
            println(line);
        }
    }

    /** An event as it came, or as a line: time, resource, where, what happened, and the rest. */
    synchronized void print(Event event) {
        if (json) {
            println(event.document().toString());
            return;
        }
        Envelope<?> envelope = event.envelope();
        println(String.join(
                        "  ",
                        time(envelope),
                        padded(envelope.subject(), 28),
                        padded(envelope.provider() + "/" + envelope.account() + "/" + envelope.region(), 26),
                        coloured(event, padded(EventText.what(event), 10)),
                        EventText.detail(event))
                .stripTrailing());
        EventText.violations(event).forEach(violation -> println("          " + violation));
    }

    private void println(String line) {
        PrintWriter out = command.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static String time(Envelope<?> envelope) {
        return Optional.ofNullable(envelope.time())
                .filter(time -> time.length() > TIME_TO)
                .map(time -> time.substring(TIME_FROM, TIME_TO))
                .orElse("        ");
    }

    private static String coloured(Event event, String text) {
        String style = event.terminal() ? (event.succeeded() ? "green" : "red") : "faint";
        return Ansi.AUTO.string("@|" + style + " " + text + "|@");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
