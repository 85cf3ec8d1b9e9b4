package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.state.Timing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The control API")
class ControlApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withTiming(Timing.immediate()));
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
                        "seq", "at", "api", "action", "account", "parameters", "httpStatus", "code", "requestId");
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
