package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.kind.NextHop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reference in a spec")
class ReferenceUseTest {

    private static final Lane ELSEWHERE = new Lane("tencent", "prod", "ap-guangzhou");
    private static final ResourceKey FROM = new ResourceKey("default", "shop", Fixtures.LANE, Kind.SUBNET, "web");

    @Test
    @DisplayName("by a bare name is to the same stack and lane")
    void bareName() {
        ReferenceUse use = use("network", "{\"name\": \"main\"}");

        assertThat(use.key("default")).contains(FROM.sibling(Kind.NETWORK, "main"));
        assertThat(use.words(FROM)).isEqualTo("network main");
    }

    @Test
    @DisplayName("with a stack is to another stack of the tenant")
    void otherStack() {
        ReferenceUse use = use("network", "{\"stack\": \"core\", \"name\": \"main\"}");

        assertThat(use.key("default"))
                .contains(new ResourceKey("default", "core", Fixtures.LANE, Kind.NETWORK, "main"));
        assertThat(use.words(FROM)).isEqualTo("network main of stack core");
    }

    @Test
    @DisplayName("with a target is to another lane")
    void otherLane() {
        ReferenceUse use = use("network", """
                {"target": {"provider": "tencent", "account": "prod", "region": "ap-guangzhou"},
                 "stack": "core", "name": "main"}""");

        assertThat(use.key("default")).contains(new ResourceKey("default", "core", ELSEWHERE, Kind.NETWORK, "main"));
        assertThat(use.words(FROM)).isEqualTo("network main of stack core in tencent/prod/ap-guangzhou");
    }

    @Test
    @DisplayName("by id names no resource of the inventory")
    void byId() {
        ReferenceUse use = use("instance", "{\"id\": \"i-1\"}");

        assertThat(use.key("default")).isEmpty();
        assertThat(use.words(FROM)).isEqualTo("instance i-1");
    }

    @Test
    @DisplayName("to a kind that the gateway does not manage names no resource of the inventory either")
    void unmanaged() {
        assertThat(use("instance", "{\"name\": \"front\"}").key("default")).isEmpty();
    }

    @Test
    @DisplayName("is made in each of its forms, and says no more than that form")
    void made() {
        assertThat(Json.text(Reference.named("main"))).isEqualTo("{\"name\":\"main\"}");
        assertThat(Json.text(Reference.named("core", "main"))).isEqualTo("{\"name\":\"main\",\"stack\":\"core\"}");
        assertThat(Json.read(Json.bytes(Reference.named(ELSEWHERE, "core", "main")), Reference.class)
                        .target())
                .isEqualTo(ELSEWHERE);
        assertThat(Json.text(Reference.byId("vpc-1"))).isEqualTo("{\"id\":\"vpc-1\"}");
        assertThat(Json.text(TypedReference.named("network", "main")))
                .isEqualTo("{\"kind\":\"network\",\"name\":\"main\"}");
        assertThat(Json.text(NextHop.instance("i-1", "10.0.1.5")))
                .isEqualTo("{\"kind\":\"instance\",\"id\":\"i-1\",\"address\":\"10.0.1.5\"}");
    }

    private static ReferenceUse use(String kind, String reference) {
        return ReferenceUse.read("network", kind, Json.read(reference, ObjectNode.class), FROM);
    }
}
