package dev.dragoman.app.cli;

import dev.dragoman.app.trail.Entry;
import dev.dragoman.app.trail.Match;
import dev.dragoman.app.trail.Story;
import dev.dragoman.app.trail.StoryText;
import dev.dragoman.app.trail.Trail;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.routes.config.KafkaSettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman show}: everything about one operation, in the order in which it happened. */
@Command(
        name = "show",
        description = {
            "Tells the story of one operation: its command, what was asked of the cloud, what it answered, every event,"
                    + " in the order in which it happened.",
            "With --json each record is one line, with its document as it was written."
        })
final class ShowCommand implements Callable<Integer> {

    private static final String BEGINNING = "[a-z2-7]{6,51}";
    private static final int TOLD = 20;

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--since",
            paramLabel = "MOMENT",
            converter = Moment.class,
            description = "Nothing older: 2026-01-31T12:00:00Z, or how long ago, PT2H or P1D.")
    private Optional<Instant> since = Optional.empty();

    @Parameters(
            index = "0",
            paramLabel = "OPERATION",
            description = "An operation's id, a beginning of it that is only its own (6 characters or more), or its"
                    + " command's SOURCE/ID.")
    private String operation = "";

    @Override
    public Integer call() throws Exception {
        return QuietLog.during(this::run);
    }

    private int run() {
        boolean whole = operation.matches(OperationId.FORM);
        if (!whole && !operation.matches(BEGINNING) && !operation.contains("/")) {
            throw new UnusableInputException(
                    List.of("expected an operation's id, at least 6 characters of its beginning,"
                            + " or SOURCE/ID of its command, got '" + operation + "'"));
        }
        KafkaSettings settings = kafka.reachable();
        Trail everything = Trail.of(settings.clientProperties(), settings.topics());
        Trail trail = since.map(everything::since).orElse(everything);
        String id = whole ? operation : only(trail.find(operation));
        Story story = trail.story(id)
                .orElseThrow(() -> new NotPossibleException("nothing is known of operation " + id + " on "
                        + settings.topics().prefix() + "* at " + settings.bootstrapServers()));
        if (output.json()) {
            story.entries().forEach(entry -> output.print("", document(entry)));
        } else {
            StoryText.lines(story).forEach(output::note);
        }
        return ExitCode.OK;
    }

    private String only(List<Match> found) {
        if (found.size() == 1) {
            return found.get(0).operationId();
        }
        if (found.isEmpty()) {
            throw new NotPossibleException(
                    "no operation begins with '" + operation + "', and none has it as SOURCE/ID of its command");
        }
        String some =
                found.stream().limit(TOLD).map(Match::toString).collect(Collectors.joining(System.lineSeparator()));
        String more = found.size() > TOLD ? System.lineSeparator() + "and " + (found.size() - TOLD) + " more" : "";
        throw new NotPossibleException(
                "'" + operation + "' may mean " + found.size() + " operations:" + System.lineSeparator() + some + more);
    }

    /** A record as programs get it. */
    private static Map<String, Object> document(Entry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("what", entry.what());
        document.put("at", entry.written().at().toString());
        document.put("topic", entry.written().topic());
        document.put("partition", entry.written().partition());
        document.put("offset", entry.written().offset());
        document.put("document", entry.written().document());
        return document;
    }
}
