package dev.dragoman.model.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.ResourceKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A normalised command")
class CommandTest {

    @Test
    @DisplayName("comes back from JSON as it went, its spec too")
    void roundTrip() {
        Command command = Fixtures.command();

        Command back = Json.read(Json.bytes(command), Command.class);

        assertThat(back).isEqualTo(command);
        assertThat(back.spec()).isEqualTo(Fixtures.tree(Fixtures.SUBNET));
    }

    @Test
    @DisplayName("of list has no name, no spec and nothing ignored, rather than nulls")
    void absentMeansEmpty() {
        String list = """
                {"operationId": "o", "tenant": "default", "source": "s", "id": "1", "kind": "subnet", "verb": "list",
                 "lane": {"provider": "aliyun", "account": "prod", "region": "cn-hangzhou"}, "stack": "shop",
                 "spec": null, "limit": 20, "receivedAt": 1, "deadlineAt": 2}""";

        Command command = Json.read(list, Command.class);

        assertThat(command.name()).isEmpty();
        assertThat(command.spec()).isEmpty();
        assertThat(command.options()).isEqualTo(Options.NONE);
        assertThat(command.nativeId()).isEmpty();
        assertThat(command.operation()).isEmpty();
        assertThat(command.ignored()).isEmpty();
        assertThat(command.pageToken()).isEmpty();
        assertThat(Json.read(Json.bytes(command), Command.class)).isEqualTo(command);
    }

    @Test
    @DisplayName("knows the resource that it is about")
    void namesItsResource() {
        assertThat(Fixtures.command().resource())
                .isEqualTo(new ResourceKey("default", "shop", Fixtures.LANE, Kind.SUBNET, "web"));
    }

    @Test
    @DisplayName("says in two words what it attempts")
    void tellsWhatItAttempts() {
        assertThat(Fixtures.command().attempt()).isEqualTo("subnet.create web");
    }

    @Test
    @DisplayName("about an operation says which")
    void tellsWhichOperation() {
        String cancel = """
                {"operationId": "o", "tenant": "default", "source": "s", "id": "1", "kind": "operation",
                 "verb": "cancel", "lane": {"provider": "aliyun", "account": "prod", "region": "cn-hangzhou"},
                 "stack": "", "operation": "mzxw6", "receivedAt": 1, "deadlineAt": 2}""";

        assertThat(Json.read(cancel, Command.class).attempt()).isEqualTo("operation.cancel mzxw6");
    }
}
