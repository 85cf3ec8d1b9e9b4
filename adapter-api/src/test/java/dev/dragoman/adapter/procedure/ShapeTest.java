package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A shape")
class ShapeTest {

    private static final Shape SHAPE = Shape.items("Nets.Net")
            .put("id", "NetId")
            .put("table", "Tables.Ids[0]")
            .lowerCase("status", "Status")
            .flag("isDefault", "IsDefault")
            .constant("kind", "net");

    @Test
    @DisplayName("reads every item of a list, wherever its fields are")
    void items() {
        assertThat(SHAPE.read(json("""
                        {'Nets': {'Net': [{'NetId': 'a', 'Status': 'Available', 'Tables': {'Ids': ['t', 'u']},
                          'IsDefault': true}, {'NetId': 'b'}]}}""")))
                .containsExactly(
                        json("{'id': 'a', 'table': 't', 'status': 'available', 'isDefault': true, 'kind': 'net'}"),
                        json("{'id': 'b', 'isDefault': false, 'kind': 'net'}"));
    }

    @Test
    @DisplayName("reads one item that stands by itself in another answer")
    void single() {
        assertThat(SHAPE.at("Net").read(json("{'Net': {'NetId': 'a'}}")))
                .containsExactly(json("{'id': 'a', 'isDefault': false, 'kind': 'net'}"));
    }

    @Test
    @DisplayName("leaves out what an item does not say, and reads numbers as numbers")
    void absent() {
        Shape shape = Shape.items("L").put("free", "Free").put("name", "Name");
        assertThat(shape.read(json("{'L': [{'Free': 252, 'Name': null}]}"))).containsExactly(json("{'free': 252}"));
    }

    @Test
    @DisplayName("finds nothing in an answer without the list")
    void nothing() {
        assertThat(SHAPE.read(json("{'Nets': {'Net': []}}"))).isEmpty();
        assertThat(SHAPE.read(json("{}"))).isEmpty();
    }
}
