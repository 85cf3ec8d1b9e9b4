package dev.dragoman.app.cli;

import dev.dragoman.app.letters.Bytes;
import dev.dragoman.app.letters.DeadLetters;
import dev.dragoman.app.letters.Letter;
import dev.dragoman.app.letters.Original;
import dev.dragoman.app.output.Printable;
import dev.dragoman.routes.config.KafkaSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman dead-letters show}: one note, and the record that it is about, where it still stands. */
@Command(
        name = "show",
        description = "Shows one dead letter, and the record that it is about if it is still there. The record may hold"
                + " a secret, so its bytes are shown only with --body.")
final class DeadLettersShowCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--body", description = "The record's bytes, too: as text, or in hexadecimal digits.")
    private boolean body;

    @Parameters(index = "0", paramLabel = "ID", description = "TOPIC/PARTITION/OFFSET of the record.")
    private String id = "";

    @Override
    public Integer call() throws Exception {
        return QuietLog.during(this::run);
    }

    private int run() {
        LetterBox.require(List.of(id));
        KafkaSettings settings = kafka.reachable();
        try (DeadLetters letters = LetterBox.open(settings)) {
            Letter letter = LetterBox.find(letters, id);
            Original original = letters.original(letter);
            Map<String, Object> document = LetterBox.document(letter);
            document.put("original", document(original));
            List<String> lines = new ArrayList<>(List.of(
                    "record   " + letter.id(),
                    "reason   " + letter.reason(),
                    "buried   " + letter.at() + ", the note is "
                            + settings.topics().deadLetters() + "/" + letter.notePartition() + "/"
                            + letter.noteOffset(),
                    "size     " + letter.size() + " bytes"));
            lines.addAll(lines(original));
            output.print(
                    String.join(
                            System.lineSeparator(),
                            lines.stream().map(Printable::line).toList()),
                    document);
        }
        return ExitCode.OK;
    }

    private List<String> lines(Original original) {
        if (original instanceof Original.Gone gone) {
            return List.of("there    no: " + gone.why());
        }
        ConsumerRecord<byte[], byte[]> record = ((Original.There) original).record();
        List<String> lines = new ArrayList<>();
        lines.add("there    yes, written " + Instant.ofEpochMilli(record.timestamp()));
        lines.add("key      " + (record.key() == null ? "none" : record.key().length + " bytes"));
        lines.add("headers  " + (headers(record).isEmpty() ? "none" : String.join(", ", headers(record))));
        if (body) {
            lines.add("");
            lines.addAll(record.value() == null ? List.of("(no value)") : Bytes.lines(record.value()));
        }
        return lines;
    }

    private Map<String, Object> document(Original original) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (original instanceof Original.Gone gone) {
            document.put("there", false);
            document.put("why", gone.why());
            return document;
        }
        ConsumerRecord<byte[], byte[]> record = ((Original.There) original).record();
        document.put("there", true);
        document.put("writtenAt", Instant.ofEpochMilli(record.timestamp()).toString());
        document.put("headers", headers(record));
        if (body && record.value() != null) {
            Bytes.text(record.value())
                    .ifPresentOrElse(
                            text -> document.put("text", text), () -> document.put("hex", Bytes.hex(record.value())));
        }
        return document;
    }

    /** Their names; their values belong to the record. */
    private static List<String> headers(ConsumerRecord<byte[], byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(Header::key)
                .toList();
    }
}
