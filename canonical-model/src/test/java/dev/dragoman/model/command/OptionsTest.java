package dev.dragoman.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A command's options")
class OptionsTest {

    @Test
    @DisplayName("come back from JSON as they went")
    void roundTrip() {
        assertThat(Json.read(Json.bytes(Fixtures.OPTIONS), Options.class)).isEqualTo(Fixtures.OPTIONS);
        assertThat(Json.read(Json.bytes(Options.NONE), Options.class)).isEqualTo(Options.NONE);
    }

    @Test
    @DisplayName("that say nothing are the cautious ones")
    void defaults() {
        assertThat(Json.read("{}", Options.class)).isEqualTo(Options.NONE);
        assertThat(Options.NONE.onExists()).isEqualTo(OnExists.FAIL);
        assertThat(Options.NONE.onInUse()).isEqualTo(OnInUse.FAIL);
        assertThat(Options.NONE.until()).isEqualTo(Until.READY);
        assertThat(Options.NONE.acceptSideEffects()).isFalse();
    }

    @Test
    @DisplayName("keep the labels in the publisher's order")
    void labelsInOrder() {
        Options options =
                Json.read("{\"labels\": {\"zebra\": \"1\", \"apple\": \"2\", \"mango\": \"3\"}}", Options.class);

        assertThat(options.labels())
                .containsExactly(Map.entry("zebra", "1"), Map.entry("apple", "2"), Map.entry("mango", "3"));
    }

    @Test
    @DisplayName("name what must come first as a reference does: in the same stack and lane unless said otherwise")
    void predecessors() {
        ResourceKey from = new ResourceKey("default", "shop", Fixtures.LANE, Kind.SUBNET, "web");
        Lane elsewhere = new Lane("tencent", "prod", "ap-guangzhou");

        assertThat(new Predecessor(Kind.NETWORK, "main", null, null).key(from))
                .isEqualTo(from.sibling(Kind.NETWORK, "main"));
        assertThat(new Predecessor(Kind.ROUTE, "out", "core", elsewhere).key(from))
                .isEqualTo(new ResourceKey("default", "core", elsewhere, Kind.ROUTE, "out"));
    }
}
