package dev.dragoman.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores on disk that a killed process left behind. Under exactly-once Kafka Streams does not believe a task's stores without the
 * checkpoint that a clean stop writes, and fills them anew; but it finds that out the long way: at its start it opens every store of
 * every task, gives each up as corrupted, and does the same once more when the task is assigned (seen with 4.3.1). Removed
 * beforehand, they are made anew at once.
 */
final class UncleanStores {

    private static final Logger LOG = LoggerFactory.getLogger(UncleanStores.class);

    /** What Kafka Streams calls the file that it writes into a task's directory when the task is closed as it should be. */
    private static final String CHECKPOINT = ".checkpoint";

    private static final String TASK = "\\d+_\\d+";

    private UncleanStores() {}

    /**
     * Removes the tasks' directories without a checkpoint. To be called while the directory is locked, that is, once the
     * {@code KafkaStreams} has been made, and before it is started.
     *
     * @param directory {@code state.dir}
     * @return how many were removed
     */
    static int remove(Path directory, String applicationId) {
        Path tasks = directory.resolve(applicationId);
        if (!Files.isDirectory(tasks)) {
            return 0;
        }
        List<Path> unclean;
        try (Stream<Path> all = Files.list(tasks)) {
            unclean = all.filter(task -> task.getFileName().toString().matches(TASK))
                    .filter(Files::isDirectory)
                    .filter(task -> !Files.exists(task.resolve(CHECKPOINT)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for stores in " + tasks, e);
        }
        unclean.forEach(UncleanStores::delete);
        if (!unclean.isEmpty()) {
            LOG.info("engine: the stores of {} partitions were not closed and are filled anew", unclean.size());
        }
        return unclean.size();
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing stores that were not closed: " + directory, e);
        }
    }
}
