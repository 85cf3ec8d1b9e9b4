package dev.dragoman.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.output.Printable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bytes of somebody else")
class BytesTest {

    @Test
    @DisplayName("are text where they are")
    void text() {
        assertThat(Bytes.lines("{\n\t\"name\": \"网络 😀\"}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("{", "\t\"name\": \"网络 😀\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "a\u0000b", "\u009b1m", "\u202egnp.exe", "a\bb"})
    @DisplayName("that would move a terminal's cursor or hide something are shown in hexadecimal digits")
    void harmful(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Bytes.text(bytes)).isEmpty();
        assertThat(Bytes.lines(bytes)).allMatch(line -> line.matches("[0-9a-f]{8}  [0-9a-f ]{47}  [ -~]+"));
        assertThat(Printable.line(text)).matches("[ -~]+");
    }

    @Test
    @DisplayName("that are no UTF-8 are shown in rows of sixteen")
    void binary() {
        byte[] bytes = new byte[18];
        bytes[0] = (byte) 0xff;
        bytes[17] = 'x';

        assertThat(Bytes.lines(bytes))
                .containsExactly(
                        "00000000  ff 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................",
                        "00000010  00 78" + " ".repeat(42) + "  .x");
    }
}
