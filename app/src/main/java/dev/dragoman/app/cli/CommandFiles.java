package dev.dragoman.app.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads commands from files: one JSON document, an array of documents, or one after the other (so one a line, too).
 * Reads everything before anything is sent, and tells every file's problem.
 */
final class CommandFiles {

    /** The name of standard input. */
    static final String STANDARD_INPUT = "-";

    private static final ObjectReader TREES =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final JsonFormat FORMAT = new JsonFormat();

    private final InputStream standardInput;
    private final List<CommandDocument> commands = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private CommandFiles(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * The commands of the files, in order.
     *
     * @throws UnusableInputException if a file cannot be read or holds something else than commands
     */
    static List<CommandDocument> read(List<String> files, InputStream standardInput) {
        CommandFiles reading = new CommandFiles(standardInput);
        files.forEach(reading::readFile);
        if (!reading.problems.isEmpty()) {
            throw new UnusableInputException(reading.problems);
        }
        return reading.commands;
    }

    private void readFile(String file) {
        String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
        int before = commands.size();
        try (InputStream in = file.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(file));
                JsonParser parser = Json.mapper().createParser(in)) {
            readDocuments(name, parser);
            if (commands.size() == before && problems.isEmpty()) {
                problems.add(name + ": expected a command, found nothing");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(name + ", line " + line + ": no JSON: " + e.getOriginalMessage());
        } catch (NoSuchFileException e) {
            problems.add(name + ": there is no such file");
        } catch (IOException e) {
            problems.add(name + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void readDocuments(String name, JsonParser parser) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && depth == 0) {
                depth++;
            } else if (token == JsonToken.END_ARRAY) {
                depth--;
            } else {
                String place = name + ", line " + parser.currentTokenLocation().getLineNr();
                add(place, TREES.readTree(parser));
            }
        }
    }

    private void add(String place, JsonNode tree) {
        if (!(tree instanceof ObjectNode written)) {
            problems.add(place + ": expected a command, a JSON object, got "
                    + tree.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
            return;
        }
        CommandDocument command = CommandDocument.completed(place, written);
        try {
            FORMAT.deserialize(command.bytes());
            commands.add(command);
        } catch (EventDeserializationException | CloudEventRWException e) {
            Throwable why = e.getCause() == null ? e : e.getCause();
            problems.add(place + ": expected a command, a CloudEvents event with type and data: " + why.getMessage());
        }
    }
}
