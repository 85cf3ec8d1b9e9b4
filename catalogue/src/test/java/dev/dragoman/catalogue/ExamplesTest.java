package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The documents' examples")
class ExamplesTest {

    @ParameterizedTest(name = "of {0} are there: {1}, of {2} actions")
    @CsvSource({"ALIYUN_VPC, 125, 84", "TENCENT_VPC, 59, 51", "TENCENT_VPC_V2, 107, 96"})
    void areThere(Api api, int examples, int actions) {
        List<Example> all = Examples.of(api);
        assertThat(all).hasSize(examples);
        assertThat(all.stream().map(Example::action).distinct()).hasSize(actions);
        assertThat(all)
                .extracting(example -> example.action() + example.source())
                .doesNotHaveDuplicates();
        assertThat(all).allSatisfy(example -> {
            assertThat(Catalogue.of(api).find(example.action())).isPresent();
            assertThat(example.answer().isPresent() || example.answerXml().isPresent())
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "of {0} ask what the catalogue allows, as they go on the wire")
    @EnumSource
    void requestsPassOnTheWire(Api api) {
        List<String> violations = new ArrayList<>();
        for (Example example : Examples.of(api)) {
            CallCheck check = new CallCheck(Catalogue.of(api).action(example.action()));
            check.violations(example.request(), Validation.STRICT)
                    .forEach(violation -> violations.add(where(example) + violation));
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest(
            name = "of {0} ask what the catalogue allows, as a publisher writes them, and go out as they are")
    @EnumSource
    void requestsPassAsWritten(Api api) {
        assertThat(Examples.of(api)).allSatisfy(example -> {
            Parameters parameters = Catalogue.of(api).parameters(example.action());
            ObjectNode written = JsonNodeFactory.instance.objectNode();
            SortedMap<String, String> secrets = new TreeMap<>();
            example.request().forEach((name, value) -> {
                if (value.equals("not-a-real-secret")) {
                    written.putObject(name).put("secretRef", "some/secret");
                    secrets.put(name, "some/secret");
                } else {
                    written.put(name, value);
                }
            });
            Parameters.Reading reading = parameters.read(written, Validation.STRICT, Map.of());
            assertThat(reading.problems()).as(where(example)).isEmpty();
            assertThat(reading.values().values())
                    .containsExactlyInAnyOrderElementsOf(example.request().values().stream()
                            .filter(value -> !value.equals("not-a-real-secret"))
                            .toList());
            assertThat(reading.secrets()).isEqualTo(secrets);
        });
    }

    @ParameterizedTest(name = "of {0} answer with fields that the catalogue has, but for known exceptions")
    @EnumSource
    void answersAreKnown(Api api) {
        Set<String> unknown = new TreeSet<>();
        Set<AnswerExceptions> needed = new HashSet<>();
        for (Example example : Examples.of(api)) {
            Set<String> known = new TreeSet<>();
            Catalogue.of(api).action(example.action()).response().forEach(field -> known.add(field.path()));
            example.answer().stream()
                    .flatMap(answer -> AnswerPaths.of(api, answer).stream())
                    .filter(path -> !AnswerPaths.isKnown(path, known))
                    .forEach(path -> AnswerExceptions.covering(api, example.action(), path)
                            .ifPresentOrElse(needed::add, () -> unknown.add(example.action() + " " + path)));
        }
        assertThat(unknown).isEmpty();
        assertThat(needed)
                .as("no exception is superfluous")
                .containsExactlyInAnyOrderElementsOf(AnswerExceptions.of(api));
    }

    @ParameterizedTest(name = "of {0} hold no secret")
    @EnumSource
    void secretsAreFake(Api api) {
        assertThat(Examples.of(api)).allSatisfy(example -> {
            Catalogue.of(api).action(example.action()).response().stream()
                    .filter(ResponseField::secret)
                    .forEach(field -> example.answer()
                            .map(answer -> AnswerPaths.texts(api, answer, field.path()))
                            .ifPresent(texts -> assertThat(texts)
                                    .as(where(example) + field.path())
                                    .allMatch(ExamplesTest::isFake)));
        });
    }

    private static boolean isFake(JsonNode node) {
        return node.asText().isEmpty() || node.toString().contains("not-a-real-secret") || node.isContainerNode();
    }

    private static String where(Example example) {
        return "%s (%s:%d): "
                .formatted(
                        example.action(),
                        example.source().document(),
                        example.source().line());
    }
}
