package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a kind's record declares of its fields")
class SpecShapeTest {

    private static final ResourceKey FROM = new ResourceKey("default", "shop", Fixtures.LANE, Kind.ROUTE, "out");
    private static final SpecShape ROUTE = Kind.ROUTE.shape(Verb.CREATE);
    private static final SpecShape SUBNET = Kind.SUBNET.shape(Verb.CREATE);
    private static final SpecShape ASSOCIATION = Kind.ELASTIC_IP.shape(Verb.ASSOCIATE);

    @Test
    @DisplayName("is which fields must be there and which never change")
    void requiredAndImmutable() {
        assertThat(SUBNET.required()).containsExactly("network", "cidr", "zone");
        assertThat(SUBNET.immutable()).containsExactly("network", "cidr", "zone");
        assertThat(ROUTE.required()).containsExactly("destination");
        assertThat(ROUTE.immutable()).containsExactly("network", "routeTable", "nextHops");
        assertThat(Kind.ELASTIC_IP.immutable()).containsExactly("chargeBy");
    }

    @Test
    @DisplayName("is which fields refer to which kinds, singly or as a list, with the kind in the reference or without")
    void references() {
        assertThat(ROUTE.references())
                .extracting(ReferenceField::name, ReferenceField::many, ReferenceField::typed)
                .containsExactly(
                        tuple("network", false, false),
                        tuple("routeTable", false, false),
                        tuple("nextHop", false, true),
                        tuple("nextHops", true, false));
        assertThat(SUBNET.references().get(0).kinds()).containsExactly("network");
    }

    @Test
    @DisplayName("stands under /spec, but that of an association beside the name")
    void bases() {
        assertThat(ROUTE.base()).isEqualTo("/spec/");
        assertThat(ASSOCIATION.base()).isEqualTo("/");
        assertThat(ASSOCIATION.fields()).containsExactly("to", "privateAddress");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("is nothing of an association where the kind has none")
    void noAssociation(Kind kind) {
        boolean associates = kind.verbs().contains(Verb.ASSOCIATE);

        assertThat(kind.shape(Verb.ASSOCIATE).fields().isEmpty()).isEqualTo(!associates);
    }

    @Nested
    @DisplayName("finds in a spec")
    class Uses {

        @Test
        @DisplayName("every reference, one of a list by its place")
        void all() {
            ObjectNode spec = json("""
                    {"routeTable": {"id": "vtb-1"}, "destination": "10.0.0.0/8",
                     "nextHops": [{"id": "ri-1", "weight": 1}, {"id": "ri-2", "weight": 2}]}""");

            assertThat(ROUTE.uses(spec, FROM))
                    .extracting(ReferenceUse::key, ReferenceUse::kind, ReferenceUse::id)
                    .containsExactly(
                            tuple("routeTable", "route-table", "vtb-1"),
                            tuple("nextHops/0", "router-interface", "ri-1"),
                            tuple("nextHops/1", "router-interface", "ri-2"));
        }

        @Test
        @DisplayName("the kind that a typed reference names")
        void typed() {
            assertThat(ASSOCIATION.uses(json("{\"to\": {\"kind\": \"load-balancer\", \"id\": \"lb-1\"}}"), FROM))
                    .singleElement()
                    .extracting(ReferenceUse::kind, ReferenceUse::id)
                    .containsExactly("load-balancer", "lb-1");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"{}", "{\"network\": null}", "{\"network\": \"main\"}", "{\"nextHops\": null}"})
        @DisplayName("nothing where there is no object")
        void nothing(String spec) {
            assertThat(ROUTE.uses(json(spec), FROM)).isEmpty();
        }
    }

    @Nested
    @DisplayName("refuses a reference")
    class Violations {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"network\": {}} | /spec/network | expected either name or id, got neither",
                    "{\"network\": {\"name\": \"main\", \"id\": \"vpc-1\"}} | /spec/network"
                            + " | expected either name or id, got both",
                    "{\"routeTable\": {\"name\": \"main\"}} | /spec/routeTable"
                            + " | this gateway manages no route-table: expected the cloud's id, got the name main",
                    "{\"network\": {\"stack\": \"core\", \"id\": \"vpc-1\"}} | /spec/network"
                            + " | expected stack and target with a name only: an id is looked up in the command's own target",
                    "{\"nextHop\": {\"kind\": \"subnet\", \"id\": \"vsw-1\"}} | /spec/nextHop"
                            + " | expected one of the kinds direct-connect-gateway, high-availability-ip, instance,"
                            + " nat-gateway, network-interface, peering-connection, router-interface, vpn-gateway,"
                            + " got 'subnet'",
                    "{\"nextHops\": [{\"id\": \"ri-1\", \"weight\": 1}, {\"weight\": 1}]} | /spec/nextHops/1"
                            + " | expected either name or id, got neither",
                })
        @DisplayName("that is by name and id or by neither, or to a kind that does not fit, with its pointer")
        void refused(String spec, String pointer, String message) {
            assertThat(ROUTE.violations(json(spec), FROM)).containsExactly(new Violation(pointer, message));
        }

        @Test
        @DisplayName("of an association under its own pointer")
        void association() {
            assertThat(ASSOCIATION.violations(json("{\"to\": {\"kind\": \"network\", \"name\": \"main\"}}"), FROM))
                    .extracting(Violation::pointer)
                    .containsExactly("/to");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"name\": \"main\"}",
                    "{\"id\": \"vpc-1\"}",
                    "{\"stack\": \"core\", \"name\": \"main\"}",
                    "{\"target\": {\"provider\": \"tencent\", \"account\": \"prod\", \"region\": \"ap-guangzhou\"},"
                            + " \"stack\": \"core\", \"name\": \"main\"}"
                })
        @DisplayName("never in one of the four forms that the contract knows")
        void accepted(String reference) {
            assertThat(SUBNET.violations(json("{\"network\": " + reference + "}"), FROM))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("makes of a resource's attributes")
    class FromAttributes {

        @Test
        @DisplayName("the spec that it could have been asked for with: what can be asked, references by id")
        void subnet() {
            ObjectNode attributes = json("""
                    {"id": "vsw-1", "networkId": "vpc-1", "cidr": "10.0.1.0/24", "zone": "z", "status": "available",
                     "availableAddresses": 252, "displayName": "web", "description": null}""");

            assertThat(SUBNET.fromAttributes(attributes)).isEqualTo(json("""
                    {"network": {"id": "vpc-1"}, "cidr": "10.0.1.0/24", "zone": "z", "displayName": "web"}"""));
        }

        @Test
        @DisplayName("typed references with what a reference can say, and no more")
        void nextHop() {
            ObjectNode attributes = json("""
                    {"id": "rtb-1/7", "routeTableId": "rtb-1", "destination": "0.0.0.0/0", "status": "available",
                     "nextHop": {"kind": "instance", "id": "i-1", "address": "10.0.1.5", "weight": 100}}""");

            assertThat(ROUTE.fromAttributes(attributes)).isEqualTo(json("""
                    {"routeTable": {"id": "rtb-1"}, "destination": "0.0.0.0/0",
                     "nextHop": {"kind": "instance", "id": "i-1", "address": "10.0.1.5"}}"""));
        }

        @Test
        @DisplayName("lists of references, each without a kind where the field says it")
        void nextHops() {
            ObjectNode attributes = json("""
                    {"destination": "0.0.0.0/0", "nextHops": [{"kind": "router-interface", "id": "ri-1", "weight": 1}]}""");

            assertThat(ROUTE.fromAttributes(attributes)).isEqualTo(json("""
                    {"destination": "0.0.0.0/0", "nextHops": [{"id": "ri-1", "weight": 1}]}"""));
        }

        @Test
        @DisplayName("something of its own: a change of the spec does not reach the attributes")
        void copies() {
            ObjectNode attributes = json("{\"cidr\": \"10.0.0.0/16\", \"dnsServers\": [\"10.0.0.2\"]}");
            ObjectNode spec = Kind.NETWORK.shape(Verb.GET).fromAttributes(attributes);

            spec.withArray("/dnsServers").add("10.0.0.3");

            assertThat(attributes.path("dnsServers")).hasSize(1);
        }
    }

    private static ObjectNode json(String text) {
        return Json.read(text, ObjectNode.class);
    }
}
