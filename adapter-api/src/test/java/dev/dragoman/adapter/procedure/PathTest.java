package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A path")
class PathTest {

    @ParameterizedTest
    @CsvSource({"A.B, x", "L[1].C, y", "L[0], z", "A.C|A.B, x", "E|A.B, x", "N|A.B, x"})
    @DisplayName("leads to a value: by dots, by indexes, and by the first of several ways that leads to one")
    void value(String path, String value) {
        var node = json("{'A': {'B': 'x'}, 'L': ['z', {'C': 'y'}], 'E': '', 'N': null}");
        assertThat(Path.of(path).value(node).asText()).isEqualTo(value);
    }

    @Test
    @DisplayName("leads to no value where there is nothing, an empty text or an empty list")
    void blank() {
        var node = json("{'E': '', 'L': [], 'N': null, 'F': false, 'Z': 0}");
        for (String path : new String[] {"E", "L", "N", "X", "X.Y[3]"}) {
            assertThat(Path.of(path).value(node).isMissingNode()).as(path).isTrue();
        }
        assertThat(Path.of("F").value(node).isBoolean()).isTrue();
        assertThat(Path.of("Z").value(node).isInt()).isTrue();
    }

    @Test
    @DisplayName("leads to a place even if that is empty, so that an empty list is not looked for elsewhere")
    void place() {
        var wrapped = json("{'L': {'E': []}}");
        assertThat(Path.of("L.E|L").place(wrapped)).isEqualTo(wrapped.at("/L/E"));
        var bare = json("{'L': ['a']}");
        assertThat(Path.of("L.E|L").place(bare)).isEqualTo(bare.get("L"));
    }

    @Test
    @DisplayName("of no words is the node itself")
    void itself() {
        var node = json("{'a': 1}");
        assertThat(Path.of("").value(node)).isSameAs(node);
    }
}
