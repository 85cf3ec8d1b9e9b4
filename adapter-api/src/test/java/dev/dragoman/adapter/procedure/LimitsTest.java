package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.ErrorCode;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A limit")
class LimitsTest {

    @Test
    @DisplayName("on a range says which ranges and which lengths the cloud takes")
    void range() {
        Limit limit = Limits.range("cidr", 16, 24, "10.0.0.0/8", "192.168.0.0/16");
        assertThat(limit.problem(json("{'cidr': '10.9.0.0/16'}").get("cidr"))).isEmpty();
        assertThat(limit.problem(json("{'cidr': '11.0.0.0/16'}").get("cidr")))
                .contains("expected a range inside 10.0.0.0/8, 192.168.0.0/16, got 11.0.0.0/16");
        assertThat(limit.problem(json("{'cidr': '10.0.0.0/25'}").get("cidr")))
                .contains("expected a prefix length of /16 to /24, got 10.0.0.0/25");
    }

    @Test
    @DisplayName("on a text, and on each text of a list, says what was expected and what came")
    void texts() {
        assertThat(Limits.text("name", text -> text.startsWith("a"), "a name in a")
                        .problem(json("{'n': 'b'}").get("n")))
                .contains("expected a name in a, got 'b'");
        assertThat(Limits.each("names", text -> text.startsWith("a"), "names in a")
                        .problem(json("{'n': ['ab', 'c']}").get("n")))
                .contains("expected names in a, got 'c'");
    }

    @Test
    @DisplayName("on a range may say where it must not be")
    void outside() {
        Limit limit = Limits.outside("to", "100.64.0.0/10");
        assertThat(limit.problem(json("{'to': '100.0.0.0/8'}").get("to"))).isEmpty();
        assertThat(limit.problem(json("{'to': '100.65.0.0/16'}").get("to")))
                .contains("expected a range outside 100.64.0.0/10, got 100.65.0.0/16");
    }

    @Test
    @DisplayName("on a reference says which kinds the cloud takes, and what it needs beside one of them")
    void references() {
        Limit kinds = Limits.kinds("hop", Set.of("nat-gateway", "instance"));
        assertThat(kinds.problem(json("{'kind': 'instance'}"))).isEmpty();
        assertThat(kinds.code()).isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(kinds.problem(json("{'kind': 'router'}")))
                .contains("this cloud takes instance, nat-gateway, not router");
        Limit part = Limits.part("hop", "instance", "address", "it has no other name");
        assertThat(part.problem(json("{'kind': 'nat-gateway'}"))).isEmpty();
        assertThat(part.problem(json("{'kind': 'instance', 'address': '10.0.0.1'}")))
                .isEmpty();
        assertThat(part.problem(json("{'kind': 'instance'}")))
                .contains("expected address beside instance: it has no other name");
    }
}
