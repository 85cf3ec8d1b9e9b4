package dev.dragoman.simulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An access key")
class AccessKeyTest {

    @Test
    @DisplayName("written ID:SECRET is an account of its own")
    void ownAccount() {
        AccessKey key = AccessKey.parse("id:se:cret");
        assertThat(key.id()).isEqualTo("id");
        assertThat(key.secret()).isEqualTo("se:cret");
        assertThat(key.account()).isEqualTo("id");
    }

    @Test
    @DisplayName("written ID:SECRET@ACCOUNT is one more key of that account")
    void sharedAccount() {
        AccessKey key = AccessKey.parse("id:secret@sim-key-id");
        assertThat(key.secret()).isEqualTo("secret");
        assertThat(key.account()).isEqualTo("sim-key-id");
    }

    @ParameterizedTest(name = "is refused as \"{0}\"")
    @ValueSource(strings = {"id", "id:", ":secret", "id:@account", "id:secret@"})
    void incomplete(String text) {
        assertThatThrownBy(() -> AccessKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
