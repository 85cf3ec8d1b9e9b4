package dev.dragoman.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.output.EventDocuments;
import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.client.Event;
import dev.dragoman.model.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman watch}: events as they come. */
@Command(
        name = "watch",
        description = "Prints events as they come, until stopped; with --operation until that operation has ended.")
final class WatchCommand implements Callable<Integer> {

    /** Waiting for it ends only if events can no longer be read. */
    private static final String NO_OPERATION = "none";

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--stack", paramLabel = "S", description = "Only of this stack.")
    private Optional<String> stack = Optional.empty();

    @Option(names = "--operation", paramLabel = "ID", description = "Only of this operation.")
    private Optional<String> operation = Optional.empty();

    @Option(
            names = "--tenant",
            paramLabel = "T",
            defaultValue = Topics.DEFAULT_TENANT,
            description = "Whose events (${DEFAULT-VALUE}).")
    private String tenant = Topics.DEFAULT_TENANT;

    @Override
    public Integer call() throws Exception {
        return QuietLog.during(this::run);
    }

    private int run() throws InterruptedException, TimeoutException {
        ClientConfiguration configuration = kafka.client(tenant);
        try (DragomanClient client = DragomanClient.connect(configuration)) {
            client.events(this::printIfWanted);
            if (operation.isPresent()) {
                return untilEnded(operation.get(), client, configuration);
            }
            output.note("watching the events of tenant " + tenant + "; Ctrl-C ends");
            client.await(NO_OPERATION, FOR_EVER);
            return ExitCode.OK;
        }
    }

    /** The view is read after the client stands at the end of the events: what ends in between is seen there. */
    private int untilEnded(String id, DragomanClient client, ClientConfiguration configuration)
            throws InterruptedException, TimeoutException {
        ObjectNode last = new OperationsView(configuration).last(List.of(id)).get(id);
        if (last != null && OperationsView.ended(last)) {
            output.print(EventDocuments.event(tenant, last));
        } else {
            client.await(id, FOR_EVER);
        }
        return ExitCode.OK;
    }

    private void printIfWanted(Event event) {
        boolean wanted =
                stack.map(name -> name.equals(event.envelope().stack())).orElse(true)
                        && operation.map(event.operationId()::equals).orElse(true);
        if (wanted) {
            output.print(event);
        }
    }
}
