package dev.dragoman.app.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(List<String> head, List<List<String>> rows) {
        String rule = "|" + "---|".repeat(head.size());
        return row(head) + "\n" + rule + "\n"
                + rows.stream().map(MarkdownTable::row).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return "| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |";
    }
}
