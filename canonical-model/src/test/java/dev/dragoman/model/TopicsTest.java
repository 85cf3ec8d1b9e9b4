package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The topics")
class TopicsTest {

    private static final Topics TOPICS = Topics.standard();

    @Test
    @DisplayName("are called as the contract says")
    void names() {
        assertThat(TOPICS.commands("default")).isEqualTo("dragoman.commands");
        assertThat(TOPICS.commands("shop")).isEqualTo("dragoman.commands.shop");
        assertThat(TOPICS.events("default")).isEqualTo("dragoman.events");
        assertThat(TOPICS.events("shop")).isEqualTo("dragoman.events.shop");
        assertThat(TOPICS.inbox()).isEqualTo("dragoman.inbox");
        assertThat(TOPICS.requests("aliyun")).isEqualTo("dragoman.requests.aliyun");
        assertThat(TOPICS.replies()).isEqualTo("dragoman.replies");
        assertThat(TOPICS.operations()).isEqualTo("dragoman.operations");
        assertThat(TOPICS.resources()).isEqualTo("dragoman.resources");
        assertThat(TOPICS.deadLetters()).isEqualTo("dragoman.dead-letters");
    }

    @Test
    @DisplayName("carry the configured prefix, which may be empty")
    void prefixes() {
        assertThat(new Topics("net-").commands("shop")).isEqualTo("net-commands.shop");
        assertThat(new Topics("").inbox()).isEqualTo("inbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "ä."})
    @DisplayName("have no prefix that Kafka would refuse")
    void refusesBadPrefixes(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topics(prefix))
                .withMessageContaining(prefix);
    }

    @ParameterizedTest
    @CsvSource({"dragoman.commands, default", "dragoman.commands.shop, shop", "dragoman.commands.7-eleven, 7-eleven"})
    @DisplayName("of commands name their tenant")
    void tenantOfCommands(String topic, String tenant) {
        assertThat(TOPICS.tenantOfCommands(topic)).contains(tenant);
        assertThat(TOPICS.allCommands().matcher(topic).matches()).isTrue();
        assertThat(TOPICS.commands(tenant)).isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dragoman.commands.",
                "dragoman.commands.Shop",
                "dragoman.commands.a.b",
                "dragoman.commands.default",
                "dragoman.commandsx",
                "dragomanxcommands",
                "dragoman.events",
                "commands",
                "other.dragoman.commands"
            })
    @DisplayName("that are none of commands have no tenant")
    void othersHaveNoTenant(String topic) {
        assertThat(TOPICS.tenantOfCommands(topic)).isEmpty();
        assertThat(TOPICS.allCommands().matcher(topic).matches()).isFalse();
    }

    @Test
    @DisplayName("of all tenants' events match one pattern")
    void allEvents() {
        assertThat(TOPICS.allEvents().matcher("dragoman.events").matches()).isTrue();
        assertThat(TOPICS.allEvents().matcher("dragoman.events.shop").matches()).isTrue();
        assertThat(TOPICS.allEvents().matcher("dragoman.commands").matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "-shop", "a.b", "a b"})
    @DisplayName("are not named for a tenant whose name cannot be one")
    void refusesBadTenants(String tenant) {
        assertThatIllegalArgumentException().isThrownBy(() -> TOPICS.commands(tenant));
    }
}
