package dev.dragoman.app.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of text that stand under each other. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** A line for each row; all rows have as many cells. Nothing is cut short. */
    public static List<String> rows(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
