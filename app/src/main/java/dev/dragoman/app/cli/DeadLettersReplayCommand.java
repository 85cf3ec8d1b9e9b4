package dev.dragoman.app.cli;

import dev.dragoman.app.letters.DeadLetters;
import dev.dragoman.app.letters.Letter;
import dev.dragoman.app.letters.Original;
import dev.dragoman.app.letters.Replay;
import dev.dragoman.routes.config.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman dead-letters replay}: publishes records once more where they came from. */
@Command(
        name = "replay",
        description = {
            "Publishes records once more to the topics that they came from, with their keys and headers, byte for byte,"
                    + " and with a header dragoman-replay-of.",
            "Nothing is published unless every one of them is still there. A command that is replayed counts as one that"
                    + " came now; one that was answered before is not carried out again."
        })
final class DeadLettersReplayCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "Publish the bytes of this file in place of the record's own: the mended content. For one ID.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--dry-run", description = "Publish nothing, only tell what would be published.")
    private boolean dryRun;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "TOPIC/PARTITION/OFFSET of the records.")
    private List<String> ids = List.of();

    @Override
    public Integer call() throws Exception {
        return QuietLog.during(this::run);
    }

    private int run() throws InterruptedException {
        LetterBox.require(ids);
        Optional<byte[]> mended = mended();
        KafkaSettings settings = kafka.reachable();
        List<ConsumerRecord<byte[], byte[]>> originals;
        try (DeadLetters letters = LetterBox.open(settings)) {
            originals = originals(letters);
        }
        if (dryRun) {
            originals.forEach(record -> tell(record, value(record, mended), Optional.empty()));
            return ExitCode.OK;
        }
        try (Replay replay = new Replay(settings.clientProperties())) {
            for (ConsumerRecord<byte[], byte[]> record : originals) {
                byte[] value = value(record, mended);
                tell(record, value, Optional.of(replay.publish(record, value)));
            }
        }
        return ExitCode.OK;
    }

    private Optional<byte[]> mended() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (ids.size() != 1) {
            throw new UnusableInputException(List.of("--file: expected one ID to go with it, got " + ids.size()));
        }
        try {
            return Optional.of(Files.readAllBytes(file.get()));
        } catch (NoSuchFileException e) {
            throw new UnusableInputException(List.of(file.get() + ": there is no such file"));
        } catch (IOException e) {
            throw new UnusableInputException(
                    List.of(file.get() + ": cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    /** Every record, or what is missing of all of them at once. */
    private List<ConsumerRecord<byte[], byte[]>> originals(DeadLetters letters) {
        List<ConsumerRecord<byte[], byte[]>> originals = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        Map<String, Letter> newest = letters.all(Optional.empty()).stream()
                .collect(Collectors.toMap(Letter::id, letter -> letter, (first, second) -> second));
        for (String id : ids) {
            Letter letter = newest.get(id);
            if (letter == null) {
                gone.add("no dead letter is about " + id);
                continue;
            }
            Original original = letters.original(letter);
            if (original instanceof Original.There there) {
                originals.add(there.record());
            } else if (original instanceof Original.Gone why) {
                gone.add(id + " cannot be replayed: " + why.why());
            }
        }
        if (!gone.isEmpty()) {
            throw new NotPossibleException(String.join(System.lineSeparator(), gone));
        }
        return originals;
    }

    private static byte @Nullable [] value(ConsumerRecord<byte[], byte[]> record, Optional<byte[]> mended) {
        return mended.orElse(record.value());
    }

    /**
     * Says what was published, or would be.
     *
     * @param place where it stands now; empty in a dry run
     */
    private void tell(ConsumerRecord<byte[], byte[]> record, byte @Nullable [] value, Optional<String> place) {
        String id = record.topic() + "/" + record.partition() + "/" + record.offset();
        int size = value == null ? 0 : value.length;
        String what = size + " bytes" + (file.isPresent() ? " of " + file.get() : "");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("size", size);
        place.ifPresent(now -> document.put("replayedAs", now));
        output.print(
                place.map(now -> "replayed " + id + " as " + now + ", " + what)
                        .orElseGet(() -> "would replay " + id + " to partition " + record.partition() + " of "
                                + record.topic() + ", " + what),
                document);
    }
}
