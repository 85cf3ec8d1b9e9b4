package dev.dragoman.app.broker;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The broker in a container")
class ContainerBrokerTest extends BrokerContract {

    /** In the constructor, so that each test is counted as skipped. */
    ContainerBrokerTest() {
        ContainerBroker.assumeDocker();
    }

    @Override
    Broker startBroker(Path directory) {
        return ContainerBroker.launch();
    }
}
