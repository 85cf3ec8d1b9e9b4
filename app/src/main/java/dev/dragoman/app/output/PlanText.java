package dev.dragoman.app.output;

import dev.dragoman.client.Event;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.PlannedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What dry runs would ask of the clouds, in words: a block for each resource, and in it a column for each place that it was
 * asked for in, so that two clouds stand side by side. Nothing is cut short: what is too long for its column goes on below.
 */
public final class PlanText {

    private static final String GAP = "   ";
    private static final String INDENT = "  ";

    /** What a terminal shows in one line, and what a column needs to be of use. */
    private static final int WIDTH = 120;

    private static final int NARROWEST = 40;

    private PlanText() {}

    /** The blocks, in the order in which the resources were first asked for, and what it comes to. */
    public static List<String> lines(List<Event> ends) {
        Map<String, Map<String, List<String>>> blocks = new LinkedHashMap<>();
        Set<String> places = new LinkedHashSet<>();
        ends.forEach(end -> places.add(place(end)));
        int room = Math.max(
                NARROWEST, (WIDTH - INDENT.length() - GAP.length() * (places.size() - 1)) / Math.max(1, places.size()));
        for (Event end : ends) {
            List<String> column = blocks.computeIfAbsent(
                            end.envelope().subject() + " " + end.envelope().verb(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(place(end), key -> new ArrayList<>());
            calls(end).forEach(line -> column.addAll(wrapped(line, room)));
        }
        Map<String, Integer> widths = widths(blocks, places);
        List<String> lines = new ArrayList<>();
        blocks.forEach((what, columns) -> {
            lines.add(what);
            lines.addAll(rows(columns, places, widths));
            lines.add("");
        });
        lines.add(sum(ends));
        return lines;
    }

    private static String place(Event end) {
        return end.envelope().provider() + "/" + end.envelope().account() + "/"
                + end.envelope().region();
    }

    private static String sum(List<Event> ends) {
        List<PlannedCall> calls =
                ends.stream().flatMap(end -> end.requests().stream()).toList();
        long changing = calls.stream().filter(PlannedCall::changing).count();
        return "Nothing was called. For real: %s, %s and %d reading."
                .formatted(
                        counted(ends.size(), "command"), counted(changing, "changing call"), calls.size() - changing);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** The line in pieces that fit, cut between words where there are any. */
    private static List<String> wrapped(String line, int room) {
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + INDENT;
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            int cut = space > indent.length() ? space : room;
            pieces.add(rest.substring(0, cut).stripTrailing());
            rest = indent + rest.substring(cut).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private static Map<String, Integer> widths(Map<String, Map<String, List<String>>> blocks, Set<String> places) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (String place : places) {
            int widest = blocks.values().stream()
                    .flatMap(columns -> columns.getOrDefault(place, List.of()).stream())
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            widths.put(place, Math.max(widest, place.length()));
        }
        return widths;
    }

    private static List<String> rows(
            Map<String, List<String>> columns, Set<String> places, Map<String, Integer> widths) {
        int height = columns.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> rows = new ArrayList<>();
        for (int row = -1; row < height; row++) {
            StringBuilder line = new StringBuilder(INDENT);
            for (String place : places) {
                String cell = cell(columns.get(place), place, row);
                line.append(cell)
                        .append(" ".repeat(widths.getOrDefault(place, 0) - cell.length()))
                        .append(GAP);
            }
            rows.add(line.toString().stripTrailing());
        }
        return rows;
    }

    private static String cell(List<String> column, String place, int row) {
        if (column == null || row >= column.size()) {
            return "";
        }
        return row < 0 ? place : column.get(row);
    }

    private static List<String> calls(Event end) {
        OperationEvent event = end.operation().orElseThrow();
        List<String> lines = new ArrayList<>();
        if (event.requests() == null) {
            lines.add(EventText.what(end) + ": " + EventText.detail(end));
            return lines;
        }
        event.warnings().forEach(warning -> lines.add("! " + warning));
        if (event.requests().isEmpty()) {
            lines.add("no call");
        }
        for (PlannedCall call : event.requests()) {
            lines.add(call.action() + (call.changing() ? "" : " (reads)"));
            new TreeMap<>(call.parameters()).forEach((name, value) -> lines.add(INDENT + name + " = " + value));
        }
        return lines;
    }
}
