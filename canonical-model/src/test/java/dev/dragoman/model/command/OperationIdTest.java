package dev.dragoman.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An operation's id")
class OperationIdTest {

    private static final String DATA = """
            {"target":{"provider":"aliyun","account":"prod","region":"cn-hangzhou"},"stack":"shop","name":"main",\
            "spec":{"cidr":"10.0.0.0/16","multicast":true,"weight":1}}""";

    /** Computed apart from this code: Python's json (sorted keys, no white space), hashlib and base64. */
    private static final String ID_OF_DATA = "nxzmky74w4numack7dwlbixnyyuyesh3yadti3toz5pto4o5parq";

    private static final String ID_OF_CHINESE = "g4zw5pq6lb6hj6mbwonp2kgcu7o3hd57m2cdeom3gi53t552ja2a";
    private static final String ID_OF_NO_JSON = "7t4mu4wp3nuid2tpxkdvj63oj7mw5f2fy5awa4b5nxws3nqtq5ia";
    private static final String ID_OF_NOTHING = "sdnpxeko3xmhhbwejzf5xwcrddyinyiyoxivg2y5zla3wkeiyzaa";

    @Test
    @DisplayName("is what others compute from the same command")
    void isReproducible() {
        assertThat(id(DATA)).isEqualTo(ID_OF_DATA);
    }

    @Test
    @DisplayName("is what others compute from text beyond ASCII")
    void isReproducibleBeyondAscii() {
        assertThat(id("{\"name\": \"主网络 €\\u20ac\\n\\\"q\\\"\"}")).isEqualTo(ID_OF_CHINESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stack\": \"shop\", \"name\": \"main\", \"spec\": {\"weight\": 1, \"cidr\": \"10.0.0.0/16\","
                        + " \"multicast\": true}, \"target\": {\"region\": \"cn-hangzhou\", \"provider\": \"aliyun\","
                        + " \"account\": \"prod\"}}",
                "\n{\"target\":{\"provider\":\"aliyun\",\"account\":\"prod\",\"region\":\"cn-hangzhou\"},"
                        + "\"stack\":\"shop\",\"name\":\"\\u006dain\",\"spec\":{\"cidr\":\"10.0.0.0\\/16\","
                        + "\"multicast\":true,\"weight\":1.0}}\n",
                "{\"target\":{\"provider\":\"aliyun\",\"account\":\"prod\",\"region\":\"cn-hangzhou\"},"
                        + "\"stack\":\"shop\",\"name\":\"main\",\"spec\":{\"cidr\":\"10.0.0.0/16\",\"multicast\":true,"
                        + "\"weight\":10e-1}}"
            })
    @DisplayName("does not change with the order of fields, white space, escapes and the way a number is written")
    void seesThroughNotation(String other) {
        assertThat(id(other)).isEqualTo(ID_OF_DATA);
    }

    @Test
    @DisplayName("is the same from the tree and from the bytes")
    void treeOrBytes() {
        byte[] bytes = DATA.getBytes(StandardCharsets.UTF_8);

        assertThat(OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", bytes)).isEqualTo(ID_OF_DATA);
    }

    @Test
    @DisplayName("changes with the tenant, the source, the id and the data")
    void tellsCommandsApart() {
        JsonNode data = Json.read(DATA, JsonNode.class);
        JsonNode otherData = Json.read(DATA.replace("10.0.0.0/16", "10.1.0.0/16"), JsonNode.class);

        assertThat(new String[] {
                    OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", data),
                    OperationId.of("shop", "/shop/ci", "01JD8M6Q4Z", data),
                    OperationId.of("default", "/shop/cd", "01JD8M6Q4Z", data),
                    OperationId.of("default", "/shop/ci", "01JD8M6Q50", data),
                    OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", otherData),
                })
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("does not run the parts together: source a, id bc is not source ab, id c")
    void keepsPartsApart() {
        JsonNode data = Json.read(DATA, JsonNode.class);

        assertThat(OperationId.of("default", "a", "bc", data)).isNotEqualTo(OperationId.of("default", "ab", "c", data));
    }

    @Test
    @DisplayName("tells the order in lists apart, which means something")
    void keepsListOrder() {
        assertThat(id("{\"a\":[1,2]}")).isNotEqualTo(id("{\"a\":[2,1]}"));
    }

    @Test
    @DisplayName("tells a value from a list of that value")
    void tellsBareValuesFromLists() {
        assertThat(id("1")).isNotEqualTo(id("[1]"));
    }

    @Test
    @DisplayName("is that of the bytes where the data is no JSON")
    void worksForAnyBytes() {
        byte[] noJson = {(byte) 0xff, (byte) 0xfe, ' ', 'n', 'o', 't', ' ', 'j', 's', 'o', 'n'};

        assertThat(OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", noJson)).isEqualTo(ID_OF_NO_JSON);
    }

    @Test
    @DisplayName("is that of no bytes where there is no data")
    void worksForNoData() {
        assertThat(OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", new byte[0]))
                .isEqualTo(ID_OF_NOTHING);
    }

    @Test
    @DisplayName("exists for JSON that has no canonical form, such as an integer beyond a double's range")
    void worksBeyondCanonicalJson() {
        String huge = "{\"a\":1" + "0".repeat(400) + "}";

        assertThat(id(huge)).matches("[a-z2-7]{52}").isEqualTo(id(" " + huge)).isNotEqualTo(id("{\"a\":1}"));
    }

    private static String id(String data) {
        return OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", Json.read(data, JsonNode.class));
    }
}
