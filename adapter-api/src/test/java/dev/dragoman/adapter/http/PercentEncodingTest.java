package dev.dragoman.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.AwkwardValues;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Percent-encoding")
class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "aZ09-_.~, aZ09-_.~",
        "a b, a%20b",
        "a+b, a%2Bb",
        "a*b, a%2Ab",
        "100%, 100%25",
        "/?&=, %2F%3F%26%3D",
        "网络, %E7%BD%91%E7%BB%9C",
        "é, %C3%A9",
        "😀, %F0%9F%98%80",
        "'', ''"
    })
    @DisplayName("leaves letters, digits and - _ . ~ and writes every other byte in capital hexadecimal digits")
    void encode(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
    }

    @Test
    @DisplayName("of line breaks and of what follows a Chinese character")
    void controlCharacters() {
        assertThat(PercentEncoding.encode("a\r\n网b \u0000~")).isEqualTo("a%0D%0A%E7%BD%91b%20%00~");
    }

    @Test
    @DisplayName("of parameters is a query in the map's order")
    void query() {
        TreeMap<String, String> parameters = new TreeMap<>();
        parameters.put("b", "");
        parameters.put("a&", "1 2");
        assertThat(PercentEncoding.query(parameters)).isEqualTo("a%26=1%202&b=");
    }

    @Test
    @DisplayName("is undone by the decoder of every platform")
    void roundTrip() {
        AwkwardValues.random(500).flatMap(set -> set.values().stream()).forEach(text -> assertThat(
                        URLDecoder.decode(PercentEncoding.encode(text), StandardCharsets.UTF_8))
                .isEqualTo(text));
    }
}
