package dev.dragoman.adapter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An idempotency token")
class TokensTest {

    @Test
    @DisplayName("is the same for the same operation, step and epoch, and for no other")
    void identity() {
        assertThat(Tokens.token("op", 0, 0)).isEqualTo(Tokens.token("op", 0, 0));
        assertThat(Set.of(
                        Tokens.token("op", 0, 0),
                        Tokens.token("op", 1, 0),
                        Tokens.token("op", 0, 1),
                        Tokens.token("po", 0, 0)))
                .hasSize(4);
    }

    @Test
    @DisplayName("is plain ASCII and no longer than any cloud allows, and stays what it was in earlier releases")
    void form() {
        assertThat(Tokens.token("op", 0, 0))
                .isEqualTo("7zos4dut77osvfryehvyf2k33apdatf645nef3khqs637z7eai4a")
                .hasSizeLessThanOrEqualTo(64);
    }
}
