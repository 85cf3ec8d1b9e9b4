package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A lane and the keys in it")
class LaneTest {

    @Test
    @DisplayName("are read and written as provider/account/region")
    void text() {
        assertThat(Lane.parse("aliyun/prod/cn-hangzhou"))
                .isEqualTo(Fixtures.LANE)
                .hasToString("aliyun/prod/cn-hangzhou");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aliyun", "aliyun/prod", "aliyun/prod/cn-hangzhou/x"})
    @DisplayName("are refused with too few or too many parts")
    void refuses(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lane.parse(text)).withMessageContaining(text);
    }

    @Test
    @DisplayName("give a resource its subject and its full name")
    void keys() {
        ResourceKey key = new ResourceKey("default", "shop", Fixtures.LANE, Kind.SUBNET, "web");

        assertThat(key.subject()).isEqualTo("shop/subnet/web");
        assertThat(key).hasToString("default/shop/aliyun/prod/cn-hangzhou/subnet/web");
        assertThat(key.sibling(Kind.NETWORK, "main").subject()).isEqualTo("shop/network/main");
    }
}
