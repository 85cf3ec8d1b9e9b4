package dev.dragoman.app.broker;

/**
 * One Kafka broker, running from the moment one holds it.
 *
 * <p>{@link #stop()} and {@link #start()} take it away and bring it back at the same address with the same data, as a
 * broker's restart looks to its clients.
 */
public interface Broker extends AutoCloseable {

    /** Where clients connect: {@code host:port}, the same for the broker's whole life. */
    String bootstrapServers();

    /** Stops serving and keeps the data. Does nothing if it is stopped already. */
    void stop();

    /**
     * Serves again, at the same address. Does nothing if it is running already.
     *
     * @throws BrokerException if it does not come up
     */
    void start();

    /** Stops for good. What becomes of the data is the implementation's to say. */
    @Override
    void close();
}
