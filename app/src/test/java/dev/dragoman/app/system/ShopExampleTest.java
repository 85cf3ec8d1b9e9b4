package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.catalogue.Api;
import dev.dragoman.model.Json;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSite.class)
@DisplayName("The shop that is one file for two clouds")
class ShopExampleTest {

    private static final Path SHOP = Path.of(System.getProperty("dragoman.root"), "examples", "shop");
    private static final String NETWORK = "corner-shop";
    private static final String INSTANCE = "i-gate";

    @TempDir
    private Path directory;

    @Test
    @DisplayName("Both files are equal but for target and zones")
    void equal() throws Exception {
        assertThat(commands("aliyun.json"))
                .extracting(command -> command.path("type").asText())
                .containsExactly(
                        "dragoman.network.create",
                        "dragoman.subnet.create",
                        "dragoman.subnet.create",
                        "dragoman.route.create",
                        "dragoman.elastic-ip.create");
        for (String file : List.of("aliyun.json", "tencent.json", "later/aliyun.json", "down/aliyun.json")) {
            assertThat(placeless(file)).isEqualTo(placeless(file.replace("aliyun", "tencent")));
        }
    }

    @Test
    @DisplayName("Its dry run shows both clouds' requests side by side, before anything exists, and calls nothing")
    void dryRun(Site site) {
        long before = site.simulator().calls().stream()
                .mapToLong(CallRecord::seq)
                .max()
                .orElse(0);
        CommandRun run = CommandRun.of(
                "send",
                "--dry-run",
                "--bootstrap-servers",
                site.broker().bootstrapServers(),
                file("aliyun.json"),
                file("tencent.json"));

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.lines().stream().map(line -> line.replaceAll("  +", " | ")))
                .contains(
                        " | aliyun/prod/cn-hangzhou | tencent/prod/ap-guangzhou",
                        " | CreateVpc | CreateVpc",
                        " | CreateVSwitch | CreateSubnet",
                        " | CidrBlock = 10.0.1.0/24 | CidrBlock = 10.0.1.0/24",
                        " | CreateRouteEntry | CreateRoutes",
                        " | NextHopId = i-gate | Routes.0.GatewayType = NORMAL_CVM",
                        "Nothing was called. For real: 10 commands, 13 changing calls and 4 reading.");
        assertThat(run.out())
                .contains("RouteTableId = <network main: mainRouteTableId>", "Routes.0.GatewayId = 10.0.1.5");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(site.simulator().calls())
                .filteredOn(call -> call.seq() > before)
                .noneMatch(call -> call.parameters().containsValue(NETWORK)
                        || call.parameters().containsValue("192.168.0.0/16"));
        assertThat(Provider.ALIYUN.networks(site, NETWORK)).isEmpty();
        assertThat(Provider.TENCENT.networks(site, NETWORK)).isEmpty();
    }

    @Test
    @DisplayName(
            "As the README sends it, it succeeds on both clouds, also a second time, and is changed and taken down")
    void succeeds(Site site) throws Exception {
        for (Provider provider : Provider.values()) {
            send(site, network(provider));
            Api api = provider == Provider.ALIYUN ? Api.ALIYUN_VPC : Api.TENCENT_VPC;
            site.simulator()
                    .place(Placement.in(api, "instance", NETWORK)
                            .withId(INSTANCE)
                            .withAddress("10.0.1.5"));
        }

        send(site, file("aliyun.json"), file("tencent.json"));

        for (Provider provider : Provider.values()) {
            Map<String, Long> made = inside(site, provider);
            assertThat(made).containsEntry(provider == Provider.ALIYUN ? "vswitch" : "subnet", 2L);
        }
        assertThat(route(site, "route-entry").attributes().toString()).contains("NextHopId=" + INSTANCE);
        assertThat(route(site, "route").text("GatewayId")).isEqualTo("10.0.1.5");

        assertThat(send(site, file("aliyun.json"), file("tencent.json")).out()).contains("it has ended already");
        send(site, file("later/aliyun.json"), file("later/tencent.json"));
        site.simulator().remove(INSTANCE);
        site.simulator().remove(INSTANCE);
        send(site, file("down/aliyun.json"), file("down/tencent.json"));

        for (Provider provider : Provider.values()) {
            assertThat(provider.networks(site, NETWORK)).isEmpty();
        }
    }

    private static CommandRun send(Site site, String... files) {
        List<String> arguments = new ArrayList<>(List.of(
                "send",
                "--wait",
                "--timeout",
                "60",
                "--bootstrap-servers",
                site.broker().bootstrapServers()));
        arguments.addAll(List.of(files));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    /** The file's first five lines, which are its network. */
    private String network(Provider provider) throws IOException {
        String lines = Files.readAllLines(SHOP.resolve(provider.id() + ".json")).stream()
                .limit(5)
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve(provider.id()), lines).toString();
    }

    /** How many of each kind there are in the shop's network. */
    private static Map<String, Long> inside(Site site, Provider provider) {
        String network = provider.networks(site, NETWORK).get(0).id();
        return site.simulator().resources().stream()
                .filter(resource -> resource.within().contains(network))
                .collect(Collectors.groupingBy(Resource::kind, Collectors.counting()));
    }

    private static Resource route(Site site, String kind) {
        return site.simulator().resources(kind).stream()
                .filter(route -> route.text("DestinationCidrBlock").equals("192.168.0.0/16"))
                .filter(route -> route.attributes().toString().contains(INSTANCE)
                        || route.text("GatewayId").equals("10.0.1.5"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String file(String name) {
        return SHOP.resolve(name).toString();
    }

    private static List<JsonNode> commands(String file) throws IOException {
        try (MappingIterator<JsonNode> documents = Json.mapper()
                .readerFor(JsonNode.class)
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValues(SHOP.resolve(file).toFile())) {
            return documents.readAll();
        }
    }

    /** The commands without what tells where: target and zone. */
    private static List<JsonNode> placeless(String file) throws IOException {
        List<JsonNode> all = commands(file);
        for (JsonNode command : all) {
            ObjectNode data = (ObjectNode) command.path("data");
            data.remove("target");
            if (data.path("spec") instanceof ObjectNode spec) {
                spec.remove("zone");
            }
        }
        return all;
    }
}
