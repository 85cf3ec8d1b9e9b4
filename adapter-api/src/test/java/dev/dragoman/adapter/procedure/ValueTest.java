package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.eachAttribute;
import static dev.dragoman.adapter.procedure.Value.eachOf;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.references;
import static dev.dragoman.adapter.procedure.Value.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Trial;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A value")
class ValueTest {

    private static final Trial ROUTE = new Trial(new TinyAdapter(), Kind.ROUTE);

    private final Scope scope = ROUTE.scope(
            Verb.CREATE, """
            {'destination': '10.9.0.0/16', 'nextHop': {'kind': 'instance', 'id': 'i-1'},
             'nextHops': [{'id': 'ri-1', 'weight': 1}, {'id': 'ri-2', 'weight': 2}]}""", "{'id': 'rtb-1/7', 'association': {'id': 'i-9'}, 'hops': [{'id': 'a'}, {'id': 'b'}]}");

    @Test
    @DisplayName("is a field of the spec or an attribute of the resource, at any depth; none where there is none")
    void places() {
        assertThat(spec("nextHop.kind").in(scope)).containsExactly("instance");
        assertThat(spec("nextHop.address").in(scope)).isEmpty();
        assertThat(attribute("association.id").in(scope)).containsExactly("i-9");
        assertThat(attribute("association.kind").in(scope)).isEmpty();
    }

    @Test
    @DisplayName("is a field of each element of a list, in the spec or in the attributes")
    void lists() {
        assertThat(eachOf("nextHops", "weight").in(scope)).containsExactly("1", "2");
        assertThat(eachAttribute("hops", "id").in(scope)).containsExactly("a", "b");
    }

    @Test
    @DisplayName("is an attribute of what a reference names, or of what each of several names")
    void referred() {
        assertThat(reference("nextHop", "id").in(scope)).containsExactly("i-1");
        assertThat(reference("network", "id").in(scope)).isEmpty();
        assertThat(references("nextHops", "id").in(scope)).containsExactly("ri-1", "ri-2");
    }

    @Test
    @DisplayName("may be replaced by another where it is not there, and left out where another is or is not")
    void alternatives() {
        assertThat(spec("routeTable").or(constant("main")).in(scope)).containsExactly("main");
        assertThat(spec("destination").or(constant("main")).in(scope)).containsExactly("10.9.0.0/16");
        assertThat(constant("x").unless(spec("destination")).in(scope)).isEmpty();
        assertThat(constant("x").unless(spec("routeTable")).in(scope)).containsExactly("x");
        assertThat(constant("x")
                        .where(spec("nextHop.kind"), "instance", "router")
                        .in(scope))
                .containsExactly("x");
        assertThat(constant("x").where(spec("nextHop.kind"), "router").in(scope))
                .isEmpty();
    }

    @Test
    @DisplayName("may be said in the cloud's words, or stand for another text as often as it is there")
    void words() {
        assertThat(spec("nextHop.kind").mapped(Map.of("instance", "Instance")).in(scope))
                .containsExactly("Instance");
        assertThat(spec("nextHop.kind").mapped(Map.of()).in(scope)).isEmpty();
        assertThat(references("nextHops", "id").replacedBy("RouterInterface").in(scope))
                .containsExactly("RouterInterface", "RouterInterface");
        assertThat(references("nextHops", "id").joined(",").in(scope)).containsExactly("ri-1,ri-2");
    }

    @Test
    @DisplayName("may be what stands before a slash, or behind it")
    void slashes() {
        assertThat(attribute("id").beforeSlash().in(scope)).containsExactly("rtb-1");
        assertThat(attribute("id").afterSlash().in(scope)).containsExactly("7");
        assertThat(constant("7").beforeSlash().in(scope)).isEmpty();
        assertThat(constant("7").afterSlash().in(scope)).containsExactly("7");
    }

    @Test
    @DisplayName("may be there only if one of some fields is to change")
    void ifChanged() {
        Scope change = new Trial(new TinyAdapter(), Kind.NETWORK).changing("{}", "{}", "displayName");
        assertThat(constant("x").ifChanged("displayName", "dnsServers").in(change))
                .containsExactly("x");
        assertThat(constant("x").ifChanged("dnsServers").in(change)).isEmpty();
    }

    @Test
    @DisplayName("may be there only if the account marks what it makes in one way")
    void under() {
        assertThat(constant("x").under(MarkerPolicy.STRIP_AFTER).in(scope)).containsExactly("x");
        assertThat(constant("x").under(MarkerPolicy.KEEP).in(scope)).isEmpty();
    }

    @Test
    @DisplayName("tells all fields of the spec that it reads, so that none is forgotten")
    void fields() {
        assertThat(spec("nextHop.kind")
                        .or(reference("network", "id"))
                        .unless(spec("routeTable"))
                        .where(spec("destination"), "x")
                        .ifChanged("description")
                        .specFields())
                .containsExactlyInAnyOrder("nextHop", "network", "routeTable", "destination", "description");
        assertThat(references("nextHops", "id").replacedBy("x").joined(",").specFields())
                .containsExactly("nextHops");
    }
}
