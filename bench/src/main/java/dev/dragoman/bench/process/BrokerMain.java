package dev.dragoman.bench.process;

import dev.dragoman.app.broker.EmbeddedBroker;
import java.nio.file.Path;

/** A broker and nothing else: {@code BrokerMain DIRECTORY PORT}, until it is stopped. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Starts the broker and says so. */
    public static void main(String[] arguments) {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        System.out.println("Ready: " + broker.bootstrapServers());
    }
}
