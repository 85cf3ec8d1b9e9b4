package dev.dragoman.model.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Violation;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A subnet's range")
class SubnetRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/16", "10.0.1.0/24", "10.0.0.0/8"})
    @DisplayName("may be all of its network's or a part of it")
    void inside(String network) {
        assertThat(Kind.SUBNET.check(Fixtures.tree(Fixtures.SUBNET), Map.of("network", network(network))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.9.0.0/16", "10.0.1.0/25", "192.168.0.0/16"})
    @DisplayName("outside its network's is a violation that names both")
    void outside(String network) {
        assertThat(Kind.SUBNET.check(Fixtures.tree(Fixtures.SUBNET), Map.of("network", network(network))))
                .containsExactly(
                        new Violation("/spec/cidr", "CIDR 10.0.1.0/24 is outside network main (" + network + ")"));
    }

    @Test
    @DisplayName("outside its network's is told with the network's id where that is what the publisher gave")
    void outsideById() {
        ObjectNode subnet = Fixtures.tree(Fixtures.SUBNET);
        subnet.putObject("network").put("id", "vpc-1");

        assertThat(Kind.SUBNET.check(subnet, Map.of("network", network("10.9.0.0/16"))))
                .extracting(Violation::message)
                .containsExactly("CIDR 10.0.1.0/24 is outside network vpc-1 (10.9.0.0/16)");
    }

    @Test
    @DisplayName("is not judged while the network's is not known")
    void unknown() {
        ObjectNode withoutCidr = Json.mapper().createObjectNode();

        assertThat(Kind.SUBNET.check(Fixtures.tree(Fixtures.SUBNET), Map.of())).isEmpty();
        assertThat(Kind.SUBNET.check(Fixtures.tree(Fixtures.SUBNET), Map.of("network", withoutCidr)))
                .isEmpty();
    }

    @Test
    @DisplayName("needs rules: a network's stands for itself")
    void networksHaveNone() {
        assertThat(Kind.NETWORK.check(Fixtures.tree(Fixtures.NETWORK), Map.of()))
                .isEmpty();
    }

    private static ObjectNode network(String cidr) {
        return Json.mapper().createObjectNode().put("cidr", cidr);
    }
}
