package dev.dragoman.model.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A route")
class RouteRulesTest {

    @Test
    @DisplayName("is in the table of a network or in a table that is named, and has one hop or several")
    void good() {
        ObjectNode inTable = json("{\"routeTable\": {\"id\": \"vtb-1\"}, \"nextHops\": []}");

        assertThat(check(Fixtures.tree(Fixtures.ROUTE))).isEmpty();
        assertThat(check(inTable)).isEmpty();
    }

    @Test
    @DisplayName("that says both says too much: the pointer is to the second")
    void both() {
        ObjectNode route = json("{\"network\": {}, \"routeTable\": {}, \"nextHop\": {}, \"nextHops\": []}");

        assertThat(check(route))
                .containsExactly(
                        new Violation("/spec/routeTable", "expected either network or routeTable, got both"),
                        new Violation("/spec/nextHops", "expected either nextHop or nextHops, got both"));
    }

    @Test
    @DisplayName("that says neither says too little, and null says nothing")
    void neither() {
        ObjectNode route = json("{\"network\": null, \"nextHop\": null}");

        assertThat(check(route))
                .containsExactly(
                        new Violation("/spec", "expected either network or routeTable, got neither"),
                        new Violation("/spec", "expected either nextHop or nextHops, got neither"));
    }

    private static List<Violation> check(ObjectNode route) {
        return Kind.ROUTE.check(route, Map.of());
    }

    private static ObjectNode json(String text) {
        return Json.read(text, ObjectNode.class);
    }
}
