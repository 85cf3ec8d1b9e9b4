package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of statements and tests")
class ContractPageTest {

    private static final Path PAGE = Statements.ROOT.resolve("docs/reference/contract-tests.md");

    @Test
    @DisplayName("Every statement of the contract has a test")
    void everyStatementIsProven() {
        Map<String, List<Method>> proofs = Statements.proofs();
        assertThat(Statements.all().keySet())
                .filteredOn(number -> !proofs.containsKey(number))
                .as("statements of docs/contract.md that no test proves")
                .isEmpty();
    }

    @Test
    @DisplayName("Every test proves statements that there are")
    void noUnknownStatements() {
        assertThat(Statements.all().keySet()).containsAll(Statements.proofs().keySet());
    }

    @Test
    @DisplayName("The generated page is what the tests say (regenerate with -Ddragoman.regenerate)")
    void pageIsUpToDate() throws IOException {
        String page = page();
        if (System.getProperty("dragoman.regenerate") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String page() {
        Map<String, List<Method>> proofs = Statements.proofs();
        String rows = Statements.all().entrySet().stream()
                .map(statement -> "| " + statement.getKey() + " | " + statement.getValue() + " | "
                        + proofs.getOrDefault(statement.getKey(), List.of()).stream()
                                .map(ContractPageTest::link)
                                .collect(Collectors.joining("<br>"))
                        + " |\n")
                .collect(Collectors.joining());
        return """
                # Which test proves which statement of the contract

                Generated from the tests by `ContractPageTest`; the statements stand in [the contract](../contract.md).

                | | statement | proven by |
                |---|---|---|
                %s""".formatted(rows);
    }

    private static String link(Method test) {
        String type = test.getDeclaringClass().getSimpleName();
        String file =
                "../../app/src/test/java/" + test.getDeclaringClass().getName().replace('.', '/') + ".java";
        return "[" + type + "](" + file + "): " + Statements.sentence(test).replace("|", "\\|");
    }
}
