package dev.dragoman.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.output.EventDocuments;
import dev.dragoman.app.output.PlanText;
import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman send}: publishes commands, and waits for what comes of them if asked to. */
@Command(
        name = "send",
        description = {
            "Publishes commands.",
            "A file holds one JSON document, an array of them, or one a line; - reads standard input. What a document"
                    + " lacks of specversion, source and id is added; the same source, id and data are the same"
                    + " operation, which acts once."
        })
final class SendCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--tenant",
            paramLabel = "T",
            defaultValue = Topics.DEFAULT_TENANT,
            description = "As whom (${DEFAULT-VALUE}).")
    private String tenant = Topics.DEFAULT_TENANT;

    @Option(
            names = "--wait",
            description = "Print every event until each command has ended; exit 1 if one did not succeed.")
    private boolean wait;

    @Option(
            names = "--dry-run",
            description = "Change nothing: print the calls that each command would make, side by side for each target.")
    private boolean dryRun;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "How long --wait waits (${DEFAULT-VALUE}).")
    private long timeoutSeconds = 900;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Commands; - is standard input.")
    private List<String> files = List.of();

    @Override
    public Integer call() throws Exception {
        return QuietLog.during(this::run);
    }

    private int run() throws InterruptedException {
        List<CommandDocument> commands = CommandFiles.read(files, System.in);
        ClientConfiguration configuration = kafka.client(tenant);
        try (DragomanClient client = DragomanClient.connect(configuration)) {
            if (dryRun) {
                return plan(commands, client);
            }
            return wait ? sendAndWait(commands, client, configuration) : sendAll(commands, client);
        }
    }

    private int plan(List<CommandDocument> commands, DragomanClient client) throws InterruptedException {
        WaitingList waiting = new WaitingList(Duration.ofSeconds(timeoutSeconds));
        for (CommandDocument command : commands) {
            CommandDocument dry = command.asDryRun();
            waiting.add(dry, client.send(dry.bytes(), tenant));
        }
        WaitingList.Result result = waiting.await();
        if (output.json()) {
            result.ends().forEach(output::print);
        } else {
            PlanText.lines(result.ends()).forEach(output::note);
        }
        return verdict(result);
    }

    private int sendAll(List<CommandDocument> commands, DragomanClient client) {
        for (CommandDocument command : commands) {
            SentCommand sent = client.send(command.bytes(), tenant);
            output.print(
                    "sent  " + sent.operationId() + "  " + command.place(),
                    Map.of("operationId", sent.operationId(), "place", command.place()));
        }
        return ExitCode.OK;
    }

    private int sendAndWait(List<CommandDocument> commands, DragomanClient client, ClientConfiguration configuration)
            throws InterruptedException {
        Set<String> ours = ConcurrentHashMap.newKeySet();
        // The view is read after the client stands at the end of the events: what ends in between is seen there.
        Map<String, ObjectNode> before = new OperationsView(configuration)
                .last(commands.stream()
                        .filter(command -> !command.fresh())
                        .map(command -> command.operationId(tenant))
                        .toList());
        client.events(event -> printIf(ours, event));
        WaitingList waiting = new WaitingList(Duration.ofSeconds(timeoutSeconds));
        for (CommandDocument command : commands) {
            ObjectNode last = before.get(command.operationId(tenant));
            if (last != null && OperationsView.ended(last)) {
                waiting.addEnded(last);
                output.note("not sent again, for it has ended already: " + command.place());
                output.print(EventDocuments.event(tenant, last));
            } else {
                ours.add(command.operationId(tenant));
                waiting.add(command, client.send(command.bytes(), tenant));
            }
        }
        return summary(waiting);
    }

    private void printIf(Set<String> ours, Event event) {
        if (ours.contains(event.operationId())) {
            output.print(event);
        }
    }

    private int summary(WaitingList waiting) throws InterruptedException {
        WaitingList.Result result = waiting.await();
        output.note(result.sentence());
        return verdict(result);
    }

    private int verdict(WaitingList.Result result) {
        if (!result.unanswered().isEmpty()) {
            throw new NotPossibleException("no terminal event within " + timeoutSeconds + " s for "
                    + String.join("; ", result.unanswered()) + ". Does a gateway run?");
        }
        return result.allSucceeded() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
