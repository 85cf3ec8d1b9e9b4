package dev.dragoman.app.demo;

import dev.dragoman.model.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;

/** Prints lines of the story, for people or for programs. */
final class Printer implements Consumer<Line> {

    private static final int WIDTH = 118;

    /** The column of what a line is about, and the space behind it. */
    private static final int ABOUT = 16;

    private final PrintWriter out;
    private final DemoOptions options;
    private final long start = System.currentTimeMillis();

    Printer(PrintWriter out, DemoOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public synchronized void accept(Line line) {
        println(options.json() ? Json.text(document(line)) : text(line));
    }

    /** The table at the end: one row for each cloud. */
    synchronized void table(List<Tally.Row> rows) {
        if (options.json()) {
            rows.forEach(row -> println(Json.text(document(row))));
            return;
        }
        println("");
        println(styled("bold", "            commands   events    calls  retries  resources made  duplicates"));
        rows.forEach(row -> println("  %-8s %10d %8d %8d %8d %15d %11d"
                .formatted(
                        row.cloud().title(),
                        row.commands(),
                        row.events(),
                        row.calls(),
                        row.retries(),
                        row.made(),
                        row.duplicates().size())));
        println("");
    }

    private String text(Line line) {
        if (line.mark() == Mark.NOTE) {
            return styled(line.mark().style(), line.text());
        }
        String cloud = line.cloud().map(Cloud::title).orElse("");
        String head = "%5.1f s  %-7s  ".formatted(Math.max(0, line.at() - start) / 1000.0, cloud);
        String word = "%-8s ".formatted(line.mark().word());
        String what = "%-14s  %s".formatted(line.about(), line.text());
        return head + styled(line.mark().style(), word) + fitted(line.mark(), what, head.length() + word.length());
    }

    /** Calls and answers may be cut; what an operation ended with may not, and goes on below. */
    private static String fitted(Mark mark, String text, int indent) {
        int room = WIDTH - indent;
        if (text.length() <= room) {
            return text;
        }
        if (mark == Mark.CALL || mark == Mark.ANSWER || mark == Mark.WAITING) {
            return text.substring(0, room - 1) + "…";
        }
        int space = text.lastIndexOf(' ', room);
        int end = space > ABOUT ? space : room;
        String rest = " ".repeat(ABOUT) + text.substring(end).strip();
        return text.substring(0, end) + System.lineSeparator() + " ".repeat(indent) + fitted(mark, rest, indent);
    }

    private String styled(String style, String text) {
        return options.colour() ? Ansi.ON.new Text("@|" + style + " " + text + "|@", picocli()).toString() : text;
    }

    private static picocli.CommandLine.Help.ColorScheme picocli() {
        return picocli.CommandLine.Help.defaultColorScheme(Ansi.ON);
    }

    private static Map<String, Object> document(Line line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", line.at());
        document.put("mark", line.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.cloud().ifPresent(cloud -> document.put("provider", cloud.provider()));
        document.put("about", line.about());
        document.put("text", line.text());
        return document;
    }

    private static Map<String, Object> document(Tally.Row row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("provider", row.cloud().provider());
        document.put("commands", row.commands());
        document.put("events", row.events());
        document.put("calls", row.calls());
        document.put("retries", row.retries());
        document.put("resourcesMade", row.made());
        document.put("duplicates", row.duplicates());
        return document;
    }

    private void println(String text) {
        out.println(text);
        out.flush();
    }
}
