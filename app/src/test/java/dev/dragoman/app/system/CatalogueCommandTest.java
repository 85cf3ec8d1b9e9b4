package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line on catalogues")
class CatalogueCommandTest {

    @ParameterizedTest(name = "lists {1} actions: {0}")
    @CsvSource({
        "catalogue list, 353",
        "catalogue list --api tencent-vpc, 87",
        "catalogue list --asynchronous, 87",
        "catalogue list --api aliyun-vpc --family nat-gateway, 5",
        "catalogue list --api aliyun-vpc --family nat-gateway --asynchronous, 2"
    })
    void list(String line, int actions) {
        CommandRun run = run(line);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(actions + 1).last().isEqualTo(actions + " actions");
    }

    @Test
    @DisplayName("lists one JSON document a line with --json")
    void listAsJson() {
        List<JsonNode> documents = documents(run("catalogue list --api aliyun-vpc --family nat-gateway --json"));

        assertThat(documents).hasSize(5);
        assertThat(documents.get(0))
                .isEqualTo(Json.read(
                        "{\"api\": \"aliyun-vpc\", \"family\": \"nat-gateway\", \"action\": \"CreateNatGateway\","
                                + " \"verb\": \"create\", \"reads\": false, \"asynchronous\": true}",
                        JsonNode.class));
    }

    @Test
    @DisplayName("shows everything about an action")
    void show() {
        CommandRun run = run("catalogue show tencent-vpc-v2 CreateNatGateway");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("CreateNatGateway  tencent-vpc-v2, nat-gateway, create, asynchronous")
                .contains(
                        "Parameters",
                        "autoAllocEipNum",
                        "Answer",
                        "billId",
                        "Errors",
                        "NatGatewayLimitExceeded",
                        "QueryNatGatewayProductionStatus",
                        "By difference",
                        "Also touches: eip.",
                        "API reference: legacy API, line ",
                        "\"type\": \"dragoman.native.invoke\"");
    }

    @Test
    @DisplayName("shows the same as one JSON document with --json")
    void showAsJson() {
        List<JsonNode> documents = documents(run("catalogue show tencent-vpc-v2 CreateNatGateway --json"));

        assertThat(documents).hasSize(1);
        JsonNode shown = documents.get(0);
        assertThat(shown.at("/completion/mode").asText()).isEqualTo("poll-bill");
        assertThat(shown.at("/completion/action").asText()).isEqualTo("QueryNatGatewayProductionStatus");
        assertThat(shown.at("/recovery/way").asText()).isEqualTo("difference");
        assertThat(shown.at("/example/data/action").asText()).isEqualTo("CreateNatGateway");
        assertThat(shown.path("parameters")).isNotEmpty();
        assertThat(shown.path("errors")).isNotEmpty();
    }

    @Test
    @DisplayName("tells the coverage of each API and family")
    void coverage() {
        CommandRun run = run("catalogue coverage");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines())
                .anyMatch(line -> line.matches("aliyun-vpc +vpc +4 +4 +4 +4 +network create.*"))
                .anyMatch(line -> line.matches("tencent-vpc-v2 +all +139 +139 +139 +\\d+"));
        assertThat(documents(run("catalogue coverage --json")))
                .filteredOn(document -> document.path("family").asText().equals("eip"))
                .allSatisfy(family -> assertThat(family.path("documented").asInt())
                        .isEqualTo(family.path("actions").size()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "catalogue show aliyun-vpc CreateNatGatway | aliyun-vpc has no documented action CreateNatGatway; did you mean CreateNatGateway?",
                "catalogue show tencent-vpc CreateNatGateway | tencent-vpc has no documented action CreateNatGateway",
                "catalogue show tencent-vpc CreateNatGateway | (there is one in aliyun-vpc, tencent-vpc-v2)",
                "catalogue show aliyun-vcp CreateVpc | There is no API aliyun-vcp; did you mean aliyun-vpc? (known: aliyun-vpc, tencent-vpc,"
                        + " tencent-vpc-v2)",
                "catalogue list --api azure | There is no API azure",
                "catalogue list --family nat-gatewy | There is no family nat-gatewy; did you mean nat-gateway?",
                "catalogue | Expected a command: list, show, coverage"
            })
    @DisplayName("ends with 2 and names what is near to what is not known")
    void unknown(String line, String message) {
        CommandRun run = run(line);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "coverage"})
    @DisplayName("tells a command's options with --help")
    void help(String command) {
        CommandRun run = run("catalogue " + command + " --help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: dragoman catalogue " + command, "--json");
    }

    private static CommandRun run(String line) {
        return CommandRun.of(line.split(" ", -1));
    }

    private static List<JsonNode> documents(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.lines().stream().map(line -> Json.read(line, JsonNode.class)).toList();
    }
}
