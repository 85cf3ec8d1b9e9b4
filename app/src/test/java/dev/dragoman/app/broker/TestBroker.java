package dev.dragoman.app.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The broker that a test class runs on, shared by its tests:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestBroker BROKER = new TestBroker();
 * }</pre>
 *
 * <p>{@code -Ddragoman.test.broker=embedded} (the default) is the broker in this JVM, {@code container} the image under
 * Docker; where that is asked for and there is no Docker, the class is skipped, saying so.
 */
public final class TestBroker implements BeforeAllCallback, AfterAllCallback {

    private static final String PROPERTY = "dragoman.test.broker";

    private Optional<Broker> broker = Optional.empty();
    private Optional<Path> data = Optional.empty();

    /** Where clients connect: {@code host:port}. */
    public String bootstrapServers() {
        return running().bootstrapServers();
    }

    /** Takes the broker away; its data stays. */
    public void stop() {
        running().stop();
    }

    /** Brings the broker back at the same address. */
    public void start() {
        running().start();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path directory = Files.createTempDirectory("dragoman-broker-");
        data = Optional.of(directory);
        broker = Optional.of(launch(System.getProperty(PROPERTY, "embedded"), directory));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        broker.ifPresent(Broker::close);
        broker = Optional.empty();
        if (data.isPresent()) {
            Utils.delete(data.get().toFile());
        }
    }

    static Broker launch(String kind, Path directory) {
        return switch (kind) {
            case "embedded" -> EmbeddedBroker.start(directory);
            case "container" -> ContainerBroker.launch();
            default -> throw new IllegalArgumentException(PROPERTY + " is embedded or container, not '" + kind + "'");
        };
    }

    private Broker running() {
        return broker.orElseThrow(
                () -> new IllegalStateException("Register TestBroker with @RegisterExtension static"));
    }
}
