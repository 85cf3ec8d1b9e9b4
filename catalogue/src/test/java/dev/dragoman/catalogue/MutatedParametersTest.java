package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Parameters that nobody should write")
class MutatedParametersTest {

    private static final int MUTATIONS = 40;
    private static final List<JsonNode> ODD = List.of(
            ParametersTest.json("null"),
            ParametersTest.json("true"),
            ParametersTest.json("-0.0"),
            ParametersTest.json("1e999"),
            ParametersTest.json("123456789012345678901234567890"),
            ParametersTest.json("''"),
            ParametersTest.json("'\\ud800'"),
            ParametersTest.json("'{'"),
            ParametersTest.json("'999999999999999999999999'"),
            ParametersTest.json("'1.2.3.4/-1'"),
            ParametersTest.json("[]"),
            ParametersTest.json("{}"),
            ParametersTest.json("[[[null]]]"),
            ParametersTest.json("{'': {'': ''}}"),
            ParametersTest.json("{'0': {'Name': ['x']}, '7': 1}"),
            ParametersTest.json("{'secretRef': 'a/b'}"),
            ParametersTest.json("{'secretRef': 7}"),
            ParametersTest.json("{'secretRef': 'a', 'more': 1}"));
    private static final List<String> ODD_NAMES =
            List.of("", ".", "..", "0", "#", "N", "Filters.-1", "Filters.1.", "a".repeat(10_000), "é\0/~", "secretRef");

    @ParameterizedTest(name = "to {0} are read without failing, and always alike")
    @EnumSource
    void neverFail(Api api) {
        Random random = new Random(20_161_128);
        for (Example example : Examples.of(api)) {
            Parameters parameters = Catalogue.of(api).parameters(example.action());
            for (int i = 0; i < MUTATIONS; i++) {
                JsonNode written = mutated(example, random);
                for (Validation validation : Validation.values()) {
                    Parameters.Reading reading = parameters.read(written, validation, Map.of());
                    assertThat(parameters.read(written, validation, Map.of())).isEqualTo(reading);
                }
            }
        }
    }

    private static JsonNode mutated(Example example, Random random) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        example.request().forEach((name, value) -> {
            switch (random.nextInt(5)) {
                case 0 -> written.set(name, ODD.get(random.nextInt(ODD.size())));
                case 1 -> written.set(name.split("\\.", 2)[0], ODD.get(random.nextInt(ODD.size())));
                case 2 -> written.put(name + ODD_NAMES.get(random.nextInt(ODD_NAMES.size())), value);
                default -> written.put(name, value);
            }
        });
        written.set(ODD_NAMES.get(random.nextInt(ODD_NAMES.size())), ODD.get(random.nextInt(ODD.size())));
        return written;
    }
}
