package dev.dragoman.app.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/** The contract's statements, and the tests that prove them. */
final class Statements {

    static final Path ROOT =
            Path.of(System.getProperty("dragoman.root", "..")).toAbsolutePath().normalize();

    private static final Pattern STATEMENT = Pattern.compile("(?m)^- \\*\\*([0-9.]+)\\*\\* (.+)$");

    private Statements() {}

    /** Number and text of every statement, in the page's order. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher matcher = STATEMENT.matcher(read(ROOT.resolve("docs/contract.md")));
        while (matcher.find()) {
            String twice = all.put(matcher.group(1), matcher.group(2));
            if (twice != null) {
                throw new IllegalStateException("docs/contract.md numbers two statements " + matcher.group(1));
            }
        }
        return all;
    }

    /** The tests that prove each statement. */
    static Map<String, List<Method>> proofs() {
        Map<String, List<Method>> proofs = new TreeMap<>();
        for (Class<?> type : suite()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Proves.class))
                    .sorted(java.util.Comparator.comparing(Method::getName))
                    .forEach(method -> Arrays.stream(
                                    method.getAnnotation(Proves.class).value())
                            .forEach(number -> proofs.computeIfAbsent(number, key -> new ArrayList<>())
                                    .add(method)));
        }
        return proofs;
    }

    /** What a test says that it shows. */
    static String sentence(Method test) {
        DisplayName name = test.getAnnotation(DisplayName.class);
        return name == null ? test.getName() : name.value();
    }

    private static List<Class<?>> suite() {
        try {
            Path classes = Path.of(
                            Statements.class.getResource("Statements.class").toURI())
                    .getParent();
            try (Stream<Path> files = Files.list(classes)) {
                List<Class<?>> all = new ArrayList<>();
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith("Test.class")) {
                        all.add(Class.forName(Statements.class.getPackageName() + "." + name.replace(".class", "")));
                    }
                }
                return all;
            }
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException("the contract suite's classes cannot be listed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
