package dev.dragoman.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The broker that tests run on")
class TestBrokerTest {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @Test
    @DisplayName("It serves while the class runs, whichever it is")
    void serves() throws Exception {
        BrokerClient client = new BrokerClient(BROKER.bootstrapServers());

        client.createTopic("probe");

        assertThat(client.topics()).contains("probe");
    }

    @Test
    @DisplayName("An unknown kind is refused, naming the property and its values")
    void unknownKind(@TempDir Path directory) {
        assertThatThrownBy(() -> TestBroker.launch("mainframe", directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dragoman.test.broker is embedded or container, not 'mainframe'");
    }
}
