package dev.dragoman.app.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says in one sentence what the broker itself would say in several stack traces, before it is started. */
final class StartChecks {

    /** The file that a broker keeps locked while it uses a directory. */
    private static final String LOCK = ".lock";

    private StartChecks() {}

    static void requireFreePort(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new BrokerException(
                    "Embedded Kafka cannot listen on %s:%d: %s".formatted(SingleNode.HOST, port, e.getMessage()), e);
        }
    }

    static void requireFreeDirectory(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new BrokerException("Kafka's data directory " + data + " cannot be made: " + e.getMessage(), e);
        }
        try (FileChannel channel =
                        FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(data);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(data);
        } catch (IOException e) {
            throw new BrokerException("Kafka's data directory " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static BrokerException inUse(Path data) {
        return new BrokerException("Kafka's data directory " + data + " is in use by another broker");
    }
}
