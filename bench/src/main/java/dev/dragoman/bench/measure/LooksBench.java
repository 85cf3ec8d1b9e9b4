package dev.dragoman.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.process.Account;
import dev.dragoman.bench.process.Site;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Counts the calls that operations cost which wait in one lane for the cloud's own work: networks, whose looks name up to twenty ids,
 * then subnets, one in each network, whose looks list; once with looks taken together and once one by one.
 */
@Command(
        name = "looks",
        description = "API calls for each operation while many wait in one lane, looks taken together and one by one.",
        mixinStandardHelpOptions = true)
public final class LooksBench implements Callable<Integer> {

    @Option(names = "--operations", defaultValue = "1000", description = "Of each kind; ${DEFAULT-VALUE}.")
    private int operations = 1_000;

    @Option(
            names = "--work",
            defaultValue = "PT60S",
            description = "How long the cloud works on each; ${DEFAULT-VALUE}.")
    private Duration work = Duration.ofSeconds(60);

    @Option(names = "--rate", defaultValue = "100", description = "Calls a second of the lane; ${DEFAULT-VALUE}.")
    private int rate = 100;

    @Option(names = "--patience", defaultValue = "PT10M", description = "For all of a kind; ${DEFAULT-VALUE}.")
    private Duration patience = Duration.ofMinutes(10);

    @Option(names = "--json", description = "One JSON document for each row.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * What one kind cost.
     *
     * @param calls by action
     * @param succeeded of the operations
     */
    record Row(String kind, boolean together, int operations, long succeeded, Map<String, Long> calls, long millis) {

        double lookCallsEach() {
            long looks = calls.entrySet().stream()
                    .filter(action -> action.getKey().startsWith("Describe"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return (double) looks / operations;
        }
    }

    @Override
    public Integer call() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (boolean together : new boolean[] {true, false}) {
            rows.addAll(run(together));
        }
        rows.forEach(this::print);
        return rows.stream().allMatch(row -> row.succeeded == row.operations) ? 0 : 1;
    }

    private List<Row> run(boolean together) throws Exception {
        Path directory = Files.createTempDirectory("dragoman-looks");
        Account account = Account.of("aliyun", "prod").limitedTo(rate);
        Map<String, String> settings = Map.of("DRAGOMAN_CALLS_SHARE_LOOKS", Boolean.toString(together));
        try (Site site = new Site(directory, List.of(account), settings)) {
            site.start();
            site.addGateway().start(Site.PATIENCE);
            site.simulators().delay(work);
            Lane lane = new Lane("aliyun", "prod", account.regions().get(0));
            try (Load load = new Load(site.bootstrapServers(), patience)) {
                Row networks = measure(site, "network", together, name -> load.network(lane, name));
                Row subnets = measure(site, "subnet", together, name -> load.subnet(lane, name));
                return List.of(networks, subnets);
            }
        }
    }

    private Row measure(Site site, String kind, boolean together, Function<String, SentCommand> send)
            throws InterruptedException {
        List<JsonNode> before = site.simulators().calls(0);
        long since =
                before.isEmpty() ? 0 : before.get(before.size() - 1).path("seq").asLong();
        long start = System.nanoTime();
        List<SentCommand> sent = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            sent.add(send.apply("bench-" + i));
        }
        long succeeded = 0;
        for (SentCommand command : sent) {
            succeeded += succeeded(command) ? 1 : 0;
        }
        Map<String, Long> calls = site.simulators().calls(since).stream()
                .collect(Collectors.groupingBy(
                        call -> call.path("action").asText(), TreeMap::new, Collectors.counting()));
        return new Row(kind, together, operations, succeeded, calls, (System.nanoTime() - start) / 1_000_000);
    }

    private boolean succeeded(SentCommand command) throws InterruptedException {
        try {
            return command.await(patience).succeeded();
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void print(Row row) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("kind", row.kind);
            document.put("together", row.together);
            document.put("operations", row.operations);
            document.put("succeeded", row.succeeded);
            document.put("calls", row.calls);
            document.put("lookCallsEach", row.lookCallsEach());
            document.put("millis", row.millis);
            spec.commandLine().getOut().println(Json.text(document));
            return;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%-8s %-10s %5d of %d succeeded in %5.1f s, %.2f calls of looks each, %s%n",
                        row.kind,
                        row.together ? "together" : "one by one",
                        row.succeeded,
                        row.operations,
                        row.millis / 1_000.0,
                        row.lookCallsEach(),
                        row.calls);
    }
}
