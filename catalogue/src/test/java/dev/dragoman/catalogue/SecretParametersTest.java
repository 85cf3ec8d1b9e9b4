package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Parameters.Reading;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Secrets among a publisher's parameters, and JSON texts")
class SecretParametersTest {

    private static final String INLINE = "hunter2-in-the-clear";

    @Test
    @DisplayName("come back by name, apart from the values")
    void byName() {
        Reading reading = read(
                Api.TENCENT_VPC,
                "ModifyVpnConnectionAttribute",
                "{'VpnConnectionId': 'v', 'PreShareKey': {'secretRef': 'vpn/psk-1'}}");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values()).isEqualTo(Map.of("VpnConnectionId", "v"));
        assertThat(reading.secrets()).isEqualTo(Map.of("PreShareKey", "vpn/psk-1"));
    }

    @ParameterizedTest(name = "are refused in the clear, and never quoted: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TENCENT_VPC    | ModifyVpnConnectionAttribute | {'PreShareKey': '%s'}",
                "TENCENT_VPC    | ModifyVpnConnectionAttribute | {'PreShareKey': ['%s']}",
                "TENCENT_VPC    | ModifyVpnConnectionAttribute | {'PreShareKey': {'secretRef': '%s!'}}",
                "TENCENT_VPC    | ModifyVpnConnectionAttribute | {'PreShareKey': {'value': '%s'}}",
                "TENCENT_VPC_V2 | ModifyVpnConnEx              | {'preSharedKey': '%s'}",
                "ALIYUN_VPC     | ModifyVpnConnectionAttribute | {'IkeConfig': {'Psk': '%s'}}",
                "ALIYUN_VPC     | ModifyVpnConnectionAttribute | {'IkeConfig.Psk': '%s'}",
                "ALIYUN_VPC     | ModifyVpnConnectionAttribute | {'IkeConfig': '{\\\"Psk\\\": \\\"%s\\\"}'}",
                "ALIYUN_VPC     | ModifyVpnConnectionAttribute | {'IkeConfig': '{\\\"Psk\\\": \\\"%s\\\"'}"
            })
    void inline(Api api, String action, String written) {
        for (Validation validation : Validation.values()) {
            Reading reading = Catalogue.of(api)
                    .parameters(action)
                    .read(ParametersTest.json(written.formatted(INLINE)), validation, Map.of());
            assertThat(reading.problems())
                    .extracting(problem -> problem.violation().kind())
                    .containsAnyOf(Violation.Kind.SECRET, Violation.Kind.STRUCTURE, Violation.Kind.FORMAT);
            assertThat(reading.problems().toString()).doesNotContain(INLINE);
        }
    }

    @Test
    @DisplayName("belong only where the documents have a secret")
    void misplaced() {
        Reading reading = read(Api.TENCENT_VPC, "DeleteVpc", "{'VpcId': {'secretRef': 'vpn/psk-1'}}");
        assertThat(reading.problems())
                .extracting(problem -> problem.violation().kind())
                .containsExactly(Violation.Kind.SECRET);
    }

    @ParameterizedTest(name = "keep their places in a JSON text: {0}")
    @ValueSource(
            strings = {
                "{'IkeConfig': {'Psk': {'secretRef': 'vpn/psk-1'}, 'IkeVersion': 'ikev2', 'IkeLifetime': 86400}}",
                "{'IkeConfig.IkeVersion': 'ikev2', 'IkeConfig.IkeLifetime': '86400', 'IkeConfig.Psk': {'secretRef': 'vpn/psk-1'}}",
                "{'IkeConfig': '{\\'IkeVersion\\':\\'ikev2\\',\\'IkeLifetime\\':86400}', 'IkeConfig.Psk': {'secretRef': 'vpn/psk-1'}}"
            })
    void inJsonText(String written) {
        Reading reading = read(
                Api.ALIYUN_VPC,
                "ModifyVpnConnectionAttribute",
                "{'RegionId': 'r', 'VpnConnectionId': 'v', 'LocalSubnet': '10.0.0.0/8', 'RemoteSubnet': '10.1.0.0/16', "
                        + written.replace("\\'", "\\\"").substring(1));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values()).doesNotContainKey("IkeConfig");
        SecretText ike = reading.secretTexts().get("IkeConfig");
        assertThat(ike.secrets().values()).containsExactly("vpn/psk-1");
        assertThat(ike.fill(name -> "of \"" + name + "\""))
                .isEqualTo("{\"Psk\":\"of \\\"vpn/psk-1\\\"\",\"IkeVersion\":\"ikev2\",\"IkeLifetime\":86400}");
    }

    @Test
    @DisplayName("go nowhere but their own place, whatever else the text holds")
    void placeholders() {
        Reading reading = read(
                Api.ALIYUN_VPC,
                "ModifyVpnConnectionAttribute",
                "{'RegionId': 'r', 'VpnConnectionId': 'v', 'IkeConfig': {'Psk': {'secretRef': 'a'}, 'LocalId': 'secret-0'}}");
        assertThat(reading.secretTexts().get("IkeConfig").fill(name -> "S"))
                .isEqualTo("{\"Psk\":\"S\",\"LocalId\":\"secret-0\"}");
        SecretText two = new SecretText("{\"a\":\"p0\",\"b\":\"p1\"}", new TreeMap<>(Map.of("p0", "x", "p1", "y")));
        assertThat(two.fill(name -> name.equals("x") ? "p1" : "Y")).isEqualTo("{\"a\":\"p1\",\"b\":\"Y\"}");
    }

    @Test
    @DisplayName("are absent from a JSON text that has none: it goes out as written, or from its structure")
    void plainJsonText() {
        String text = "{ \\\"IpsecPfs\\\": \\\"group2\\\" }";
        assertThat(read(
                                Api.ALIYUN_VPC,
                                "ModifyVpnConnectionAttribute",
                                "{'RegionId': 'r', 'VpnConnectionId': 'v', 'IpssecConfig': '" + text + "'}")
                        .values())
                .containsEntry("IpsecConfig", "{ \"IpsecPfs\": \"group2\" }");
        assertThat(read(
                                Api.ALIYUN_VPC,
                                "ModifyVpnConnectionAttribute",
                                "{'RegionId': 'r', 'VpnConnectionId': 'v', 'IpssecConfig': {'IpssecPfs': 'group2'}}")
                        .values())
                .containsEntry("IpsecConfig", "{\"IpsecPfs\":\"group2\"}");
        assertThat(read(Api.TENCENT_VPC_V2, "AddVpnConnEx", "{'spdAcl': {'10.0.0.0/24': ['10.1.0.0/16']}}")
                        .values())
                .containsEntry("spdAcl", "{\"10.0.0.0/24\":[\"10.1.0.0/16\"]}");
    }

    @Test
    @DisplayName("are not a whole JSON text and a part of it at once")
    void wholeAndPart() {
        String written =
                "{'RegionId': 'r', 'VpnConnectionId': 'v', 'LocalSubnet': '10.0.0.0/8', 'RemoteSubnet': '10.1.0.0/16',"
                        + " 'IkeConfig': {'secretRef': 'ike'}%s}";
        Reading whole = read(Api.ALIYUN_VPC, "ModifyVpnConnectionAttribute", written.formatted(""));
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.secrets()).isEqualTo(Map.of("IkeConfig", "ike"));
        assertThat(read(
                                Api.ALIYUN_VPC,
                                "ModifyVpnConnectionAttribute",
                                written.formatted(", 'IkeConfig.Psk': {'secretRef': 'psk'}"))
                        .problems())
                .extracting(problem -> problem.violation().kind())
                .containsExactly(Violation.Kind.DUPLICATE);
    }

    @Test
    @DisplayName("are held to the documents inside a JSON text too")
    void insideText() {
        Reading reading = read(
                Api.ALIYUN_VPC,
                "ModifyVpnConnectionAttribute",
                "{'RegionId': 'r', 'VpnConnectionId': 'v', 'LocalSubnet': '10.0.0.0/8', 'RemoteSubnet': '10.1.0.0/16',"
                        + " 'IkeConfig': {'IkeVersion': 'ikev1', 'IkeLifetime': 90000, 'Pks': 'x'}}");
        assertThat(reading.problems())
                .extracting(problem ->
                        problem.violation().kind() + " " + problem.violation().parameter() + " " + problem.pointer())
                .containsExactly(
                        "MISSING IkeConfig.IkeMode /IkeConfig",
                        "UNKNOWN IkeConfig.Pks /IkeConfig/Pks",
                        "RANGE IkeConfig.IkeLifetime /IkeConfig/IkeLifetime");
    }

    private static Reading read(Api api, String action, String written) {
        return Catalogue.of(api).parameters(action).read(ParametersTest.json(written), Validation.STRICT, Map.of());
    }
}
