package dev.dragoman.app.cli;

import dev.dragoman.app.letters.DeadLetters;
import dev.dragoman.app.letters.Letter;
import dev.dragoman.routes.config.KafkaSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the commands about dead letters share. */
final class LetterBox {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]+/[0-9]{1,9}/[0-9]{1,18}");

    private LetterBox() {}

    /**
     * The dead letters.
     *
     * @throws NotPossibleException if there is no such topic
     */
    static DeadLetters open(KafkaSettings kafka) {
        DeadLetters letters = DeadLetters.open(kafka.clientProperties(), kafka.topics());
        if (letters.present()) {
            return letters;
        }
        letters.close();
        throw new NotPossibleException("there is no topic " + kafka.topics().deadLetters() + " at "
                + kafka.bootstrapServers() + " that may be read; a gateway makes it when it starts");
    }

    /** Refuses what is no id. */
    static void require(List<String> ids) {
        List<String> problems = ids.stream()
                .filter(id -> !ID.matcher(id).matches())
                .map(id -> "expected TOPIC/PARTITION/OFFSET as dead-letters list tells it, got '" + id + "'")
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems);
        }
    }

    /** The newest note about a record. */
    static Letter find(DeadLetters letters, String id) {
        return letters.find(id).orElseThrow(() -> new NotPossibleException("no dead letter is about " + id));
    }

    /** A note as programs get it. */
    static Map<String, Object> document(Letter letter) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", letter.id());
        document.put("at", letter.at().toString());
        document.put("topic", letter.topic());
        document.put("partition", letter.partition());
        document.put("offset", letter.offset());
        document.put("reason", letter.reason());
        document.put("size", letter.size());
        document.put("note", Map.of("partition", letter.notePartition(), "offset", letter.noteOffset()));
        return document;
    }
}
