package dev.dragoman.bench.crash.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call's fingerprint")
class FingerprintTest {

    @Test
    @DisplayName(
            "is the same in a request and in the simulators' record, whatever the signature, the nonce and the secrets")
    void same() {
        JsonNode request = Json.read("""
                {"target": {"provider": "tencent", "account": "shop", "region": "ap-guangzhou"}, "api": "v2",
                 "action": "AddVpnConnEx", "parameters": {"vpcId": "vpc-1", "limit": "5"},
                 "secrets": {"preSharedKey": "vpn/psk"}}""", JsonNode.class);
        JsonNode call = Json.read("""
                {"account": "tencent-shop", "api": "tencent-vpc-v2", "action": "AddVpnConnEx",
                 "parameters": {"Action": "AddVpnConnEx", "Region": "gz", "Nonce": "4711", "Timestamp": "1", "SecretId": "id",
                                "vpcId": "vpc-1", "limit": "5", "preSharedKey": "***"}}""", JsonNode.class);

        assertThat(Fingerprint.of(call)).isEqualTo(Fingerprint.ofRequest(request));
    }

    @Test
    @DisplayName("tells regions, accounts and parameters apart")
    void different() {
        assertThat(Fingerprint.of(call("ap-guangzhou", "shop", "vpc-1")))
                .isNotEqualTo(Fingerprint.of(call("ap-shanghai", "shop", "vpc-1")))
                .isNotEqualTo(Fingerprint.of(call("ap-guangzhou", "yard", "vpc-1")))
                .isNotEqualTo(Fingerprint.of(call("ap-guangzhou", "shop", "vpc-2")));
    }

    private static JsonNode call(String region, String account, String id) {
        return Json.read("""
                {"account": "tencent-%s", "api": "tencent-vpc", "action": "DeleteVpc",
                 "parameters": {"Region": "%s", "VpcId": "%s"}}""".formatted(account, region, id), JsonNode.class);
    }
}
