package dev.dragoman.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded broker")
class EmbeddedBrokerTest extends BrokerContract {

    @Override
    Broker startBroker(Path directory) {
        return EmbeddedBroker.start(directory);
    }

    @Test
    @DisplayName("A later broker on the same directory is the same cluster with the same records")
    void sameDirectory(@TempDir Path data) throws Exception {
        String clusterId;
        try (Broker first = EmbeddedBroker.start(data)) {
            BrokerClient client = new BrokerClient(first.bootstrapServers());
            clusterId = client.clusterId();
            client.createTopic("kept");
            client.sendAndCommit("kept", "from the first");
        }

        try (Broker second = EmbeddedBroker.start(data)) {
            BrokerClient client = new BrokerClient(second.bootstrapServers());
            assertThat(client.clusterId()).isEqualTo(clusterId);
            assertThat(client.readCommitted("kept", 1)).containsExactly("from the first");
        }
    }

    @Test
    @DisplayName("A port that is taken is refused, naming the address")
    void portTaken(@TempDir Path data) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    @DisplayName("A directory in use by another broker is refused, naming the directory")
    void directoryTaken(@TempDir Path data) {
        try (Broker first = EmbeddedBroker.start(data)) {
            assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(data))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining(data.toString());
        }
    }

    @Test
    @DisplayName("It listens on 127.0.0.1 only")
    void loopbackOnly(@TempDir Path data) {
        try (Broker broker = EmbeddedBroker.start(data)) {
            int port = Integer.parseInt(broker.bootstrapServers().split(":", -1)[1]);

            // 127.0.0.2 is this machine too: a socket that listens on every address would answer there.
            assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).isInstanceOf(ConnectException.class);
        }
    }
}
