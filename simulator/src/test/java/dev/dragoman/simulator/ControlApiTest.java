package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.state.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The control API")
class ControlApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Simulator simulator = Simulator.start(SimulatorConfig.defaults()
            .withTiming(Timing.immediate())
            .withKeys(List.of(AccessKey.DEFAULT, AccessKey.parse("foreign-id:foreign-secret@sim-key-id"))));
    private final AliyunCaller aliyun = new AliyunCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("tells that it is up, and shows a page without anything from elsewhere")
    void pageAndHealth() throws Exception {
        assertThat(send("GET", "/health", "").at("/status")).isEqualTo("up");
        Answer page = send("GET", "/", "");
        assertThat(page.text()).contains("Dragoman simulator").doesNotContain("http://", "https://", "//cdn");
    }

    @Test
    @DisplayName("lists calls, newest last, by action and after a number")
    void calls() throws Exception {
        aliyun.call("CreateVpc");
        aliyun.call("DescribeVpcs");
        aliyun.call("DeleteVpc", "VpcId", "vpc-none");
        JsonNode all = send("GET", "/calls", "").json();
        assertThat(all).hasSize(3);
        assertThat(all.at("/2").fieldNames())
                .toIterable()
                .containsExactly(
                        "seq",
                        "at",
                        "api",
                        "action",
                        "account",
                        "key",
                        "parameters",
                        "httpStatus",
                        "code",
                        "requestId");
        assertThat(send("GET", "/calls?action=CreateVpc", "").json()).hasSize(1);
        assertThat(send("GET", "/calls?since=2", "").at("/0/action")).isEqualTo("DeleteVpc");
        assertThat(send("GET", "/calls?limit=1", "").at("/0/seq")).isEqualTo("3");
    }

    @Test
    @DisplayName("lists resources by kind and account")
    void resources() throws Exception {
        aliyun.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
        JsonNode vpcs =
                send("GET", "/resources?kind=vpc&account=sim-key-id", "").json();
        assertThat(vpcs).hasSize(1);
        assertThat(vpcs.at("/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "api", "kind", "id", "account", "region", "state", "within", "attributes", "createdAt");
        assertThat(vpcs.at("/0/attributes/CidrBlock").asText()).isEqualTo("10.0.0.0/16");
        assertThat(send("GET", "/resources?account=nobody", "").json()).isEmpty();
    }

    @Test
    @DisplayName("makes instances to point at")
    void place() throws Exception {
        String vpcId = aliyun.call("CreateVpc").at("/VpcId");
        Answer made = send("POST", "/resources", """
                {"api": "aliyun", "kind": "instance", "network": "%s", "address": "172.16.0.5"}""".formatted(vpcId));
        assertThat(made.at("/id")).startsWith("i-");
        assertThat(aliyun.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("400 DependencyViolation.Instance");
    }

    @Test
    @DisplayName("places into a network by its name, if only one has it")
    void placedByName() throws Exception {
        String vpcId = aliyun.call("CreateVpc", "VpcName", "main").at("/VpcId");
        String asked = """
                {"api": "aliyun", "kind": "instance", "network": "main", "address": "172.16.0.5"}""";
        assertThat(send("POST", "/resources", asked).at("/attributes/network")).isEqualTo(vpcId);
        aliyun.call("CreateVpc", "VpcName", "main");
        Answer ambiguous = send("POST", "/resources", asked);
        assertThat(ambiguous.status()).isEqualTo(400);
        assertThat(ambiguous.at("/error")).contains("there are 2 called main");
    }

    @Test
    @DisplayName("gives what is placed the id that was asked for, once in an account")
    void placedWithId() throws Exception {
        String asked = """
                {"api": "%s", "kind": "instance", "id": "i-gate", "region": "%s"}""";
        assertThat(send("POST", "/resources", asked.formatted("aliyun", "cn-hangzhou"))
                        .at("/id"))
                .isEqualTo("i-gate");
        assertThat(send("POST", "/resources", asked.formatted("tencent", "ap-guangzhou"))
                        .at("/id"))
                .isEqualTo("i-gate");
        Answer twice = send("POST", "/resources", asked.formatted("aliyun", "cn-hangzhou"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.at("/error")).contains("there is i-gate");
    }

    @Test
    @DisplayName("tells of every call what it made, changed and took away, whatever became of the answer")
    void effects() throws Exception {
        send("PUT", "/faults", "[{\"kind\": \"drop-after-effect\", \"action\": \"CreateVpc\"}]");
        assertThatThrownBy(() -> aliyun.call("CreateVpc")).isInstanceOf(UncheckedIOException.class);
        String vpcId = simulator.resources("vpc").get(0).id();
        aliyun.call("ModifyVpcAttribute", "VpcId", vpcId, "VpcName", "renamed");
        aliyun.call("DescribeVpcs");
        aliyun.call("DeleteVpc", "VpcId", vpcId);
        JsonNode calls = send("GET", "/calls", "").json();
        assertThat(calls.at("/0/effect/created")).hasSize(3);
        assertThat(calls.at("/0/effect/created/0").asText()).isEqualTo(vpcId);
        assertThat(calls.at("/1/effect").toString()).isEqualTo("{\"changed\":[\"" + vpcId + "\"]}");
        assertThat(calls.at("/2").has("effect")).isFalse();
        assertThat(calls.at("/3/effect/deleted")).hasSize(3);
    }

    @Test
    @DisplayName("tells of no change where a call set what was so already")
    void nothingChanged() throws Exception {
        String vpcId = aliyun.call("CreateVpc").at("/VpcId");
        aliyun.call("ModifyVpcAttribute", "VpcId", vpcId, "VpcName", "renamed");
        aliyun.call("ModifyVpcAttribute", "VpcId", vpcId, "VpcName", "renamed");
        JsonNode calls = send("GET", "/calls", "").json();
        assertThat(calls.at("/1").has("effect")).isTrue();
        assertThat(calls.at("/2").has("effect")).isFalse();
    }

    @Test
    @DisplayName("tells by which key a call came, for a second client of the same account")
    void keys() throws Exception {
        aliyun.call("CreateVpc");
        aliyun.as("foreign-id", "foreign-secret").call("CreateVpc");
        assertThat(aliyun.call("DescribeVpcs").at("/TotalCount")).isEqualTo("2");
        JsonNode foreign = send("GET", "/calls?key=foreign-id", "").json();
        assertThat(foreign).hasSize(2);
        assertThat(foreign.at("/0/account").asText()).isEqualTo("sim-key-id");
    }

    @Test
    @DisplayName("takes away what was placed, as somebody else would")
    void remove() throws Exception {
        String vpcId = aliyun.call("CreateVpc").at("/VpcId");
        String id = send("POST", "/resources", """
                {"api": "aliyun", "kind": "instance", "network": "%s"}""".formatted(vpcId)).at("/id");
        assertThat(send("DELETE", "/resources/" + id, "").at("/id")).isEqualTo(id);
        assertThat(send("DELETE", "/resources/" + id, "").status()).isEqualTo(400);
        assertThat(aliyun.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("changes what no action changes: states and attributes")
    void alter() throws Exception {
        String vpcId = aliyun.call("CreateVpc").at("/VpcId");
        Answer altered = send("PATCH", "/resources/" + vpcId, """
                {"state": "Odd", "attributes": {"IsDefault": true, "VpcName": null}}""");
        assertThat(altered.at("/state")).isEqualTo("Odd");
        assertThat(altered.json().at("/attributes").has("VpcName")).isFalse();
        assertThat(aliyun.call("DescribeVpcs").at("/Vpcs/Vpc/0/IsDefault")).isEqualTo("true");
    }

    @ParameterizedTest(name = "places in {0} a {1} of its own: {2}")
    @CsvSource({
        "aliyun, instance, i-",
        "aliyun, load-balancer, lb-",
        "aliyun, network-interface, eni-",
        "aliyun, nat-gateway, ngw-",
        "aliyun, vpn-gateway, vpn-",
        "aliyun, high-availability-ip, havip-",
        "aliyun, router-interface, ri-",
        "tencent, instance, ins-",
        "tencent, load-balancer, lb-",
        "tencent, network-interface, eni-",
        "tencent, nat-gateway, nat-",
        "tencent, vpn-gateway, vpngw-",
        "tencent, peering-connection, pcx-",
        "tencent, direct-connect-gateway, dcg-",
        "tencent, high-availability-ip, havip-",
    })
    void placements(String cloud, String kind, String prefix) throws Exception {
        Answer placed = send("POST", "/resources", """
                {"api": "%s", "kind": "%s", "region": "%s", "address": "10.0.0.7", "publicAddress": "129.0.0.7",
                 "state": "Odd", "attributes": {"Flavour": "s1"}}""".formatted(
                        cloud, kind, cloud.equals("aliyun") ? "cn-hangzhou" : "ap-guangzhou"));
        assertThat(placed.at("/id")).startsWith(prefix);
        assertThat(placed.at("/state")).isEqualTo("Odd");
        assertThat(placed.at("/attributes/address")).isEqualTo("10.0.0.7");
        assertThat(placed.at("/attributes/publicAddress")).isEqualTo("129.0.0.7");
        assertThat(placed.at("/attributes/Flavour")).isEqualTo("s1");
    }

    @Test
    @DisplayName("takes faults and tells how often each has hit")
    void faults() throws Exception {
        Answer put = send("PUT", "/faults", """
                [{"api": null, "action": "DescribeVpcs", "count": 1, "kind": "error", "code": "SystemBusy",
                  "httpStatus": 409}]""");
        assertThat(put.at("/0/hits")).isEqualTo("0");
        assertThat(aliyun.call("DescribeVpcs").outcome()).isEqualTo("409 SystemBusy");
        assertThat(aliyun.call("DescribeVpcs").outcome()).isEqualTo("200");
        assertThat(send("GET", "/faults", "").at("/0/hits")).isEqualTo("1");
    }

    @Test
    @DisplayName("steers the timing and moves waiting states on")
    void timing() throws Exception {
        send("PUT", "/timing", "{\"mode\": \"manual\"}");
        aliyun.call("CreateVpc");
        assertThat(simulator.resources("vpc").get(0).state()).isEqualTo("Pending");
        assertThat(send("POST", "/advance", "").at("/advanced")).isEqualTo("1");
        assertThat(simulator.resources("vpc").get(0).state()).isEqualTo("Available");
        assertThat(send("PUT", "/timing", "{\"mode\": \"delay\", \"millis\": 20}")
                        .at("/millis"))
                .isEqualTo("20");
    }

    @Test
    @DisplayName("lowers quotas")
    void quotas() throws Exception {
        send("PUT", "/quotas", "{\"aliyun.vpc\": 0}");
        assertThat(aliyun.call("CreateVpc").outcome()).isEqualTo("400 QuotaExceeded.Vpc");
    }

    @Test
    @DisplayName("forgets everything when told")
    void reset() throws Exception {
        aliyun.call("CreateVpc");
        send("PUT", "/faults", "[{\"kind\": \"throttle\"}]");
        send("DELETE", "/state", "");
        assertThat(simulator.resources()).isEmpty();
        assertThat(simulator.calls()).isEmpty();
        assertThat(aliyun.call("CreateVpc").outcome()).isEqualTo("200");
    }

    @ParameterizedTest(name = "refuses {0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /faults | [{\"kind\": \"flood\"}] | no fault kind \"flood\"",
                "PUT | /faults | [{\"kind\": \"throttle\", \"acton\": \"x\"}] | no field \"acton\"",
                "PUT | /faults | {} | array of rules",
                "PUT | /faults | [ | no JSON",
                "PUT | /timing | {\"mode\": \"slow\"} | immediate, delay or manual",
                "POST | /resources | {\"api\": \"azure\"} | aliyun or tencent",
                "POST | /resources | {\"api\": \"aliyun\", \"kind\": \"moon\"} | instance",
                "POST | /resources | {\"api\": \"aliyun\", \"kind\": \"instance\", \"network\": \"vpc-x\"} | vpc-x",
                "POST | /resources | {\"api\": \"aliyun\", \"kind\": \"instance\"} | region",
                "POST | /resources | {\"api\": \"aliyun\", \"knd\": \"instance\"} | no field \"knd\"",
                "POST | /resources | {\"api\": \"aliyun\", \"kind\": \"peering-connection\"} | router-interface",
                "PATCH | /resources/i-none | {} | there is no i-none",
                "PATCH | /resources/i-none | {\"id\": \"i-1\"} | only state and attributes",
                "DELETE | /resources/i-none | '' | there is no i-none",
            })
    void badInput(String method, String path, String body, String message) throws Exception {
        Answer answer = send(method, path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/error")).contains(message);
    }

    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        return Answer.of(HTTP.send(
                HttpRequest.newBuilder(URI.create(simulator.controlUrl() + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }
}
