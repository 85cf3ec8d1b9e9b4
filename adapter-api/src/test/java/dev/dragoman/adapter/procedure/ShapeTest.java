package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    @Test
    @DisplayName("reads the lists inside a list, with what stands beside each of them")
    void listsInLists() {
        Shape shape = Shape.items("Tables[].Routes")
                .common("tableId", "Id")
                .put("to", "To")
                .composed("id", "{tableId}/{Number}");
        assertThat(shape.read(json("""
                        {'Tables': [{'Id': 't', 'Routes': [{'To': 'a', 'Number': 1}, {'To': 'b', 'Number': 2}]},
                                    {'Id': 'u', 'Routes': [{'To': 'c', 'Number': 1}, {'To': 'd'}]}, {'Id': 'v'}]}""")))
                .containsExactly(
                        json("{'to': 'a', 'tableId': 't', 'id': 't/1'}"),
                        json("{'to': 'b', 'tableId': 't', 'id': 't/2'}"),
                        json("{'to': 'c', 'tableId': 'u', 'id': 'u/1'}"),
                        json("{'to': 'd', 'tableId': 'u'}"));
    }

    @Test
    @DisplayName("means only the items that it says it means")
    void having() {
        Shape shape = Shape.items("L").having("Main", "true").put("id", "Id");
        assertThat(shape.read(json("{'L': [{'Id': 'a', 'Main': false}, {'Id': 'b', 'Main': true}, {'Id': 'c'}]}")))
                .containsExactly(json("{'id': 'b'}"));
    }

    @Test
    @DisplayName("takes a list as empty where its wrapping is there and holds nothing")
    void emptyWrapping() {
        Shape shape = Shape.items("L.E|L").put("id", "Id");
        assertThat(shape.read(json("{'L': {'E': []}}"))).isEmpty();
        assertThat(shape.read(json("{'L': {'E': [{'Id': 'a'}]}}"))).containsExactly(json("{'id': 'a'}"));
        assertThat(shape.read(json("{'L': [{'Id': 'a'}]}"))).containsExactly(json("{'id': 'a'}"));
    }

    @Test
    @DisplayName("puts the model's words for the cloud's, and one for those that it does not know, or none")
    void words() {
        Shape shape = Shape.items("L")
                .mapped("status", "S", Map.of("UP", "available"), "pending")
                .mapped("charge", "C", Map.of("T", "traffic"))
                .byPrefix("kind", "To", Map.of("ins-", "instance"), "other");
        assertThat(shape.read(
                        json("{'L': [{'S': 'UP', 'C': 'T', 'To': 'ins-1'}, {'S': 'ODD', 'C': 'X', 'To': 'x-1'}, {}]}")))
                .containsExactly(
                        json("{'status': 'available', 'charge': 'traffic', 'kind': 'instance'}"),
                        json("{'status': 'pending', 'kind': 'other'}"),
                        json("{}"));
    }

    @Test
    @DisplayName("reads a number that is printed as text, and no text that is no number")
    void numbers() {
        Shape shape = Shape.items("L").number("n", "N");
        assertThat(shape.read(json("{'L': [{'N': '5'}, {'N': 6}, {'N': 'many'}, {'N': '-1'}]}")))
                .containsExactly(json("{'n': 5}"), json("{'n': 6}"), json("{}"), json("{}"));
    }

    @Test
    @DisplayName("reads a text of several parts, a list of texts or objects, and flags by name, as lists")
    void lists() {
        Shape shape = Shape.items("L")
                .split("parts", "P", ",")
                .each("names", "N.Name|N", "Text")
                .flagged("flags", "Up", "Down");
        assertThat(shape.read(json("""
                        {'L': [{'P': 'a, b,', 'N': {'Name': ['x', {'Text': 'y'}, {}]}, 'Up': true, 'Down': false},
                               {'P': ',', 'N': 'z'}, {'N': {'Name': []}}, {'N': {'Other': 1}}]}""")))
                .containsExactly(
                        json("{'parts': ['a', 'b'], 'names': ['x', 'y'], 'flags': ['Up']}"),
                        json("{'names': ['z']}"),
                        json("{}"),
                        json("{}"));
    }

    @Test
    @DisplayName("tells one element of an inner list from several")
    void onlyOrSeveral() {
        Shape hop = Shape.items("Hops").put("id", "Id");
        Shape shape = Shape.items("L").only("hop", hop).several("hops", hop);
        assertThat(shape.read(
                        json("{'L': [{'Hops': [{'Id': 'a'}]}, {'Hops': [{'Id': 'a'}, {'Id': 'b'}]}, {'Hops': []}]}")))
                .containsExactly(
                        json("{'hop': {'id': 'a'}}"), json("{'hops': [{'id': 'a'}, {'id': 'b'}]}"), json("{}"));
    }

    @Test
    @DisplayName("puts a field where another field says that it belongs, and makes objects of names with dots")
    void where() {
        Shape shape = Shape.items("L")
                .put("hop.kind", "Type")
                .putWhere("hop.address", "To", "Type", "HOST"::equals)
                .putWhere("hop.id", "To", "Type", type -> !type.equals("HOST"));
        assertThat(shape.read(json("{'L': [{'Type': 'HOST', 'To': '10.0.0.1'}, {'Type': 'NAT', 'To': 'nat-1'}]}")))
                .containsExactly(
                        json("{'hop': {'kind': 'HOST', 'address': '10.0.0.1'}}"),
                        json("{'hop': {'kind': 'NAT', 'id': 'nat-1'}}"));
    }

    @Test
    @DisplayName("says of a whole item also what it lacks, so that what is no more is forgotten")
    void whole() {
        Shape shape = Shape.items("L")
                .put("id", "Id")
                .put("to.id", "To")
                .common("all", "All")
                .composed("both", "{id}-{all}");
        assertThat(shape.whole(json("{'id': 'a'}")))
                .isEqualTo(json("{'id': 'a', 'to': null, 'all': null, 'both': null}"));
        assertThat(shape.nothing()).isEqualTo(json("{'id': null, 'to': null, 'all': null, 'both': null}"));
    }

    @Test
    @DisplayName("tells an attribute as text: in an object, or of every element of a list in one order")
    void text() {
        var item = json("{'a': {'b': 'x'}, 'l': [{'id': 'b'}, {'id': 'a'}], 'n': null}");
        assertThat(Shape.text(item, "a.b")).contains("x");
        assertThat(Shape.text(item, "l[].id")).contains("a,b");
        assertThat(Shape.text(item, "a")).isEmpty();
        assertThat(Shape.text(item, "n")).isEmpty();
        assertThat(Shape.text(item, "a[].id")).isEmpty();
    }
}
