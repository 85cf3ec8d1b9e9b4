package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON")
class JsonTest {

    private record Moment(Instant at, Duration length) {}

    private record Cyclic(List<Object> parts) {}

    @Test
    @DisplayName("holds moments and durations as ISO 8601 text")
    void timesAreText() {
        Moment moment = new Moment(Instant.parse("2025-11-21T12:00:00Z"), Duration.ofMinutes(10));

        assertThat(Json.text(moment)).isEqualTo("{\"at\":\"2025-11-21T12:00:00Z\",\"length\":\"PT10M\"}");
        assertThat(Json.read(Json.bytes(moment), Moment.class)).isEqualTo(moment);
    }

    @Test
    @DisplayName("is read without the fields that the record does not have")
    void unknownFieldsArePassedOver() {
        String lane = "{\"provider\":\"aliyun\",\"account\":\"prod\",\"region\":\"cn-hangzhou\",\"later\":{}}";

        assertThat(Json.read(lane, Lane.class)).isEqualTo(Fixtures.LANE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{", "{}x", "{} {}", "[]", "{'a':1}", "{\"a\":NaN}", "{\"a\":1,\"a\":2}"})
    @DisplayName("is refused, saying what was being read, if it is not one whole document of the shape")
    void refuses(String document) {
        assertThatThrownBy(() -> Json.read(document.getBytes(StandardCharsets.UTF_8), ObjectNode.class))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("reading JSON as ObjectNode: ");
        assertThatThrownBy(() -> Json.read(document, ObjectNode.class)).isInstanceOf(JsonException.class);
    }

    @Test
    @DisplayName("is refused with the place where it goes wrong")
    void tellsThePlace() {
        assertThatThrownBy(() -> Json.read("{\n \"a\": tru }", JsonNode.class))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    @DisplayName("in bytes that are not UTF-8 is refused")
    void refusesOtherEncodings() {
        byte[] latin1 = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Json.read(latin1, JsonNode.class)).isInstanceOf(JsonException.class);
    }

    @Test
    @DisplayName("as a tree is read into a record too")
    void readsTrees() {
        assertThat(Json.read(Fixtures.tree(Fixtures.LANE), Lane.class)).isEqualTo(Fixtures.LANE);
        assertThatThrownBy(() -> Json.read(Json.mapper().missingNode(), Lane.class))
                .isInstanceOf(JsonException.class);
    }

    @Test
    @DisplayName("cannot be made of a value without end, and the message names its type")
    void refusesToWriteCycles() {
        Cyclic cyclic = new Cyclic(new ArrayList<>());
        cyclic.parts().add(cyclic);

        assertThatThrownBy(() -> Json.bytes(cyclic))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("writing Cyclic as JSON: ");
    }
}
