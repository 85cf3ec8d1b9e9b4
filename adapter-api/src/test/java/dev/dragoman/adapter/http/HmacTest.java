package dev.dragoman.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A keyed hash")
class HmacTest {

    private static final String KEY = "Jefe";
    private static final String TEXT = "what do ya want for nothing?";

    @Test
    @DisplayName("is that of RFC 2202, test case 2, for SHA-1")
    void sha1() {
        assertThat(hex(Hmac.SHA1.sign(KEY, TEXT))).isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    @Test
    @DisplayName("is that of RFC 4231, test case 2, for SHA-256")
    void sha256() {
        assertThat(hex(Hmac.SHA256.sign(KEY, TEXT)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    @DisplayName("is the same on whatever thread, and whatever was signed before with another key")
    void threads() {
        String alone = Hmac.SHA1.sign(KEY, TEXT);
        assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> {
                    Hmac.SHA1.sign("another key " + i, TEXT);
                    return Hmac.SHA1.sign(KEY, TEXT);
                }))
                .allMatch(alone::equals);
    }

    private static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }
}
