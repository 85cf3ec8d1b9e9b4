package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.model.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSite.class)
@DisplayName("send and watch")
class SendTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("dragoman.root"), "examples");
    private static final String NETWORK = """
            {"type": "dragoman.network.create", "source": "/send-test", "id": "%1$s",
             "data": {"target": {"provider": "tencent", "account": "prod", "region": "ap-guangzhou"},
                      "stack": "send-test", "name": "%1$s", "spec": {"cidr": "%2$s"}}}
            """;

    @TempDir
    private Path directory;

    @Test
    @DisplayName("The examples succeed as the README sends them, then those in later/")
    void examples(Site site) throws Exception {
        assertThat(send(site, json(EXAMPLES)).exitCode()).isZero();
        assertThat(Provider.ALIYUN.networks(site, "shop-main")).hasSize(1);
        assertThat(Provider.TENCENT.subnets(site, "web")).hasSize(1);

        CommandRun later = send(site, json(EXAMPLES.resolve("later")));

        assertThat(later.exitCode()).as(later.out() + later.err()).isZero();
        assertThat(site.simulator().calls("ModifyVpcAttribute"))
                .filteredOn(call -> call.parameters().containsValue("shop-core"))
                .as("renamed")
                .hasSize(2);
        assertThat(Provider.ALIYUN.networks(site, "shop-")).isEmpty();
        assertThat(Provider.TENCENT.networks(site, "shop-")).isEmpty();
    }

    @Test
    @DisplayName("--wait prints each event and ends with 1 if a command did not succeed")
    void oneFails(Site site) throws Exception {
        CommandRun run = send(
                site,
                file("mixed", NETWORK.formatted("good", "10.0.0.0/16") + NETWORK.formatted("bad", "10.0.0.1/16")));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("accepted", "started", "succeeded", "rejected", "10.0.0.1/16")
                .contains("2 commands ended, 1 of them successfully");
    }

    @Test
    @DisplayName("A command that was sent before and has ended is answered at once, and acts no more")
    void sentBefore(Site site) throws Exception {
        List<String> file = file("again", NETWORK.formatted("sent-again", "10.0.0.0/16"));
        assertThat(send(site, file).exitCode()).isZero();

        CommandRun second = send(site, file);

        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("it has ended already", "succeeded");
        assertThat(Provider.TENCENT.networks(site, "sent-again")).hasSize(1);
    }

    @Test
    @DisplayName("--json prints one document a line: the events themselves")
    void jsonLines(Site site) throws Exception {
        CommandRun run = send(site, file("json", NETWORK.formatted("as-json", "10.0.0.0/16")), "--json");

        assertThat(run.lines()).isNotEmpty().allSatisfy(line -> assertThat(
                        Json.read(line, JsonNode.class).path("specversion").asText())
                .isEqualTo("1.0"));
    }

    @Test
    @DisplayName("Without --wait it prints the operation, which watch --operation follows to its end")
    void watchOperation(Site site) throws Exception {
        CommandRun sent = CommandRun.of(
                "send",
                "--bootstrap-servers",
                site.broker().bootstrapServers(),
                "--json",
                file("watched", NETWORK.formatted("watched", "10.0.0.0/16")).get(0));
        String operation = Json.read(sent.lines().get(0), JsonNode.class)
                .path("operationId")
                .asText();

        CommandRun watched = CommandRun.of(
                "watch", "--bootstrap-servers", site.broker().bootstrapServers(), "--operation", operation);

        assertThat(watched.exitCode()).isZero();
        assertThat(watched.out()).contains("send-test/network/watched", "succeeded");
    }

    private static CommandRun send(Site site, List<String> files, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "send",
                "--wait",
                "--timeout",
                "60",
                "--bootstrap-servers",
                site.broker().bootstrapServers()));
        arguments.addAll(List.of(options));
        arguments.addAll(files);
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private List<String> file(String name, String content) throws Exception {
        return List.of(Files.writeString(directory.resolve(name), content).toString());
    }

    /** In the order in which a shell names them. */
    private static List<String> json(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
