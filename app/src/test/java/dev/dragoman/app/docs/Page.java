package dev.dragoman.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path from the repository's root
 */
record Page(Path path, String text) {

    static final Path ROOT =
            Path.of(System.getProperty("dragoman.root", "..")).toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w*)\\R(.*?)^ *```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    /** Every page of the repository. */
    static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(Page::isOurs)
                    .sorted()
                    .map(Page::read)
                    .toList();
        }
    }

    /** The page at this path from the repository's root. */
    static Page of(String path) {
        return read(ROOT.resolve(path));
    }

    private static boolean isOurs(Path file) {
        return Stream.iterate(file, path -> path != null && !path.equals(ROOT), Path::getParent)
                .noneMatch(path -> NOT_OURS.contains(path.getFileName().toString()));
    }

    private static Page read(Path file) {
        try {
            return new Page(ROOT.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page in pieces, one for each heading and what comes before the first. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        String title = "";
        StringBuilder body = new StringBuilder();
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= line.strip().startsWith("```");
            if (!code && line.startsWith("#")) {
                sections.add(new Section(this, title, body.toString()));
                title = line.replaceFirst("^#+ ", "");
                body.setLength(0);
            }
            body.append(line).append('\n');
        }
        sections.add(new Section(this, title, body.toString()));
        return sections;
    }

    /** The blocks of code in this language. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Where its links and images point to, those to other sites left out. */
    List<String> links() {
        return LINK.matcher(prose())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** What is wrong with a link of this page; empty if nothing is. */
    String problem(String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty()
                ? ROOT.resolve(path)
                : ROOT.resolve(path).resolveSibling(parts[0]).normalize();
        if (!file.startsWith(ROOT) || !Files.exists(file)) {
            return path + ": " + link + " points to nothing";
        }
        boolean heading = parts.length == 1 || read(file).anchors().contains(parts[1]);
        return heading ? "" : path + ": " + link + " points to a heading that is not there";
    }

    /** The anchors of its headings, as GitHub makes them. */
    private Set<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }
}
