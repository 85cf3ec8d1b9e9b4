package dev.dragoman.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.client.Event;
import dev.dragoman.model.Json;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of a dry run")
class PlanTextTest {

    private static final String TOKEN = "kytrwermwneaxke6sla342gg3hkcfwnep7ouplqc73uef3owmfpa";

    private static final String ALIYUN_NETWORK = """
            [{"step": "create", "api": "2016-04-28", "action": "CreateVpc", "changing": true,
              "parameters": {"CidrBlock": "10.0.0.0/16", "ClientToken": "%s", "VpcName": "main"}}]""".formatted(TOKEN);

    private static final String TENCENT_NETWORK = """
            [{"step": "create", "api": "2017-03-12", "action": "CreateVpc", "changing": true,
              "parameters": {"VpcName": "main", "CidrBlock": "10.0.0.0/16"}},
             {"step": "main-route-table", "api": "2017-03-12", "action": "DescribeRouteTables",
              "parameters": {"Filters.0.Values.0": "<id>"}}]""";

    @Test
    @DisplayName("has two clouds side by side, a block for each resource, and says what it comes to")
    void sideBySide() {
        assertThat(PlanText.lines(List.of(
                        planned("aliyun", "cn-hangzhou", "shop/network/main", ALIYUN_NETWORK, "[]"),
                        planned("aliyun", "cn-hangzhou", "shop/subnet/web", "[]", "[]"),
                        planned(
                                "tencent",
                                "ap-guangzhou",
                                "shop/network/main",
                                TENCENT_NETWORK,
                                "[\"it has a marker\"]"))))
                .isEqualTo("""
                        shop/network/main create
                          aliyun/prod/cn-hangzhou                                    tencent/prod/ap-guangzhou
                          CreateVpc                                                  ! it has a marker
                            CidrBlock = 10.0.0.0/16                                  CreateVpc
                            ClientToken =                                              CidrBlock = 10.0.0.0/16
                              kytrwermwneaxke6sla342gg3hkcfwnep7ouplqc73uef3owmfpa     VpcName = main
                            VpcName = main                                           DescribeRouteTables (reads)
                                                                                       Filters.0.Values.0 = <id>

                        shop/subnet/web create
                          aliyun/prod/cn-hangzhou
                          no call

                        Nothing was called. For real: 3 commands, 2 changing calls and 1 reading.
                        """.lines().toList());
    }

    @Test
    @DisplayName("has room for a long value where there is one cloud alone")
    void alone() {
        assertThat(PlanText.lines(List.of(planned("aliyun", "cn-hangzhou", "shop/network/main", ALIYUN_NETWORK, "[]"))))
                .contains("    ClientToken = " + TOKEN);
    }

    @Test
    @DisplayName("says why a command would be rejected, in lines that fit")
    void rejected() {
        ObjectNode event = event("tencent", "ap-guangzhou", "shop/network/main", "rejected");
        event.withObject("/data")
                .putObject("error")
                .put("code", "unsupported")
                .put("retryable", false)
                .put(
                        "message",
                        "network.create main: tencent cannot express it: Tencent Cloud's VPCs have no description, so leave it"
                                + " out");

        assertThat(PlanText.lines(List.of(
                        planned("aliyun", "cn-hangzhou", "shop/network/main", "[]", "[]"),
                        EventDocuments.event("default", event))))
                .isEqualTo("""
                        shop/network/main create
                          aliyun/prod/cn-hangzhou   tencent/prod/ap-guangzhou
                          no call                   rejected: unsupported: network.create main: tencent
                                                      cannot express it: Tencent Cloud's VPCs have no
                                                      description, so leave it out

                        Nothing was called. For real: 2 commands, 0 changing calls and 0 reading.
                        """.lines().toList());
    }

    private static Event planned(String provider, String region, String subject, String requests, String warnings) {
        ObjectNode event = event(provider, region, subject, "succeeded");
        ObjectNode data = event.withObject("/data");
        data.set("requests", Json.read(requests, JsonNode.class));
        data.set("warnings", Json.read(warnings, JsonNode.class));
        return EventDocuments.event("default", event);
    }

    private static ObjectNode event(String provider, String region, String subject, String phase) {
        return Json.read("""
                {"specversion": "1.0", "type": "dragoman.operation.%1$s", "source": "/dragoman", "id": "op/1",
                 "subject": "%4$s", "operationid": "op", "sequence": 1, "terminal": true,
                 "kind": "network", "verb": "create", "stack": "shop",
                 "provider": "%2$s", "account": "prod", "region": "%3$s",
                 "data": {"operation": {"id": "op", "kind": "network", "verb": "create",
                                        "command": {"source": "/shop", "id": "1"}, "acceptedAt": "2026-11-21T13:05:20Z"},
                          "phase": "%1$s", "effect": "none"}}""".formatted(phase, provider, region, subject), ObjectNode.class);
    }
}
