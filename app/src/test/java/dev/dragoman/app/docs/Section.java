package dev.dragoman.app.docs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands under one heading of a page.
 *
 * @param title the heading, empty before the first
 */
record Section(Page page, String title, String text) {

    /** Marks, then the block. */
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)((?:^<!-- (?:given|expect): [^\n]* -->\\R)*)^ *```(\\w*)\\R(.*?)^ *```$");

    private static final Pattern MARK = Pattern.compile("<!-- (given|expect): (.*?) -->");

    /**
     * A block of code, and what the marks before it say.
     *
     * @param given what must be there before
     * @param expect phase and code that its commands end with; empty if they succeed
     */
    record Block(String language, String code, List<String> given, String expect) {}

    /** The blocks of code in these languages, in order. */
    List<Block> blocks(String... languages) {
        return BLOCK.matcher(text)
                .results()
                .filter(found -> Arrays.asList(languages).contains(found.group(2)))
                .map(found -> new Block(
                        found.group(2),
                        found.group(3),
                        Arrays.stream(mark(found.group(1), "given").split(",", -1))
                                .map(String::strip)
                                .filter(thing -> !thing.isEmpty())
                                .toList(),
                        mark(found.group(1), "expect")))
                .toList();
    }

    private static String mark(String marks, String name) {
        return MARK.matcher(marks)
                .results()
                .filter(mark -> mark.group(1).equals(name))
                .map(mark -> mark.group(2))
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return page.path() + (title.isEmpty() ? "" : ", " + title);
    }
}
