package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's SSL servers and client certificates")
class SslVpnTest extends VpnNetwork {

    private String gatewayId = "";
    private String serverId = "";

    @BeforeEach
    void makeServer() {
        gatewayId = newGateway();
        serverId = create("Name", "staff").at("/SslVpnServerId");
    }

    @Test
    @DisplayName("servers show what was chosen, and the documented defaults of the rest")
    void createServer() {
        assertThat(serverId).startsWith("vss-bp1");
        JsonNode shown = server();
        assertThat(shown.at("/RegionId").asText()).isEqualTo("cn-hangzhou");
        assertThat(shown.at("/VpnGatewayId").asText()).isEqualTo(gatewayId);
        assertThat(shown.at("/Name").asText()).isEqualTo("staff");
        assertThat(shown.at("/LocalSubnet").asText()).isEqualTo("10.0.0.0/16");
        assertThat(shown.at("/ClientIpPool").asText()).isEqualTo("192.168.9.0/24");
        assertThat(shown.at("/Proto").asText()).isEqualTo("UDP");
        assertThat(shown.at("/Port").asInt()).isEqualTo(1194);
        assertThat(shown.at("/Cipher").asText()).isEqualTo("AES-128-CBC");
        assertThat(shown.at("/Compress").asBoolean()).isTrue();
        assertThat(shown.at("/CreateTime").asLong()).isEqualTo(clock.instant().toEpochMilli());
        assertThat(shown.at("/Connections").asInt()).isZero();
        assertThat(shown.at("/MaxConnections").asInt()).isEqualTo(9);
        assertThat(shown.at("/InternetIp").asText())
                .isEqualTo(gateway(gatewayId).at("/InternetIp"));
    }

    @Test
    @DisplayName("servers change in what is sent")
    void modifyServer() {
        Answer changed = modify("Proto", "tcp", "Port", "1195", "Compress", "false", "Name", "all");
        assertThat(changed.outcome()).isEqualTo("200");
        for (JsonNode shown : new JsonNode[] {changed.json(), server()}) {
            assertThat(shown.at("/Proto").asText()).isEqualTo("TCP");
            assertThat(shown.at("/Port").asInt()).isEqualTo(1195);
            assertThat(shown.at("/Compress").asBoolean()).isFalse();
            assertThat(shown.at("/Name").asText()).isEqualTo("all");
            assertThat(shown.at("/Cipher").asText()).isEqualTo("AES-128-CBC");
        }
        modify("Cipher", "none");
        assertThat(server().at("/Proto").asText()).isEqualTo("TCP");
    }

    @Test
    @DisplayName("certificates are made, renamed and deleted, and grow old")
    void growOld() {
        Answer made = call("CreateSslVpnClientCert", "SslVpnServerId", serverId, "Name", "anna");
        String id = made.at("/SslVpnClientCertId");
        assertThat(id).startsWith("vsc-bp1");
        assertThat(made.at("/Name")).isEqualTo("anna");
        JsonNode shown = certificate(id);
        assertThat(shown.at("/SslVpnServerId").asText()).isEqualTo(serverId);
        assertThat(shown.at("/RegionId").asText()).isEqualTo("cn-hangzhou");
        assertThat(shown.at("/Status").asText()).isEqualTo("normal");
        assertThat(shown.at("/EndTime").asLong())
                .isEqualTo(clock.instant()
                        .atOffset(ZoneOffset.UTC)
                        .plusYears(3)
                        .toInstant()
                        .toEpochMilli());
        Answer renamed = call("ModifySslVpnClientCert", "SslVpnClientCertId", id, "Name", "berta");
        assertThat(renamed.at("/Name")).isEqualTo("berta");
        assertThat(certificate(id).at("/Name").asText()).isEqualTo("berta");
        clock.pass(Duration.ofDays(3 * 365 - 3));
        assertThat(certificate(id).at("/Status").asText()).isEqualTo("expiring-soon");
        clock.pass(Duration.ofDays(5));
        assertThat(certificate(id).at("/Status").asText()).isEqualTo("expired");
        assertThat(deleteCertificate(id)).isEqualTo("200");
        assertThat(certificate(id).isMissingNode()).isTrue();
        assertThat(deleteCertificate(id)).isEqualTo("404 InvalidSslVpnClientCertId.NotFound");
    }

    @Test
    @DisplayName("wait for each other, as their gateway is updating while one changes")
    void configuring() {
        simulator.timing(Timing.manual());
        String id = call("CreateSslVpnClientCert", "SslVpnServerId", serverId).at("/SslVpnClientCertId");
        assertThat(create("ClientIpPool", "192.168.8.0/24").outcome()).isEqualTo("400 VpnGateway.Configuring");
        assertThat(modify().outcome()).isEqualTo("400 VpnGateway.Configuring");
        assertThat(deleteServer()).isEqualTo("400 VpnGateway.Configuring");
        assertThat(call("CreateSslVpnClientCert", "SslVpnServerId", serverId).outcome())
                .isEqualTo("400 VpnGateway.Configuring");
        assertThat(deleteCertificate(id)).isEqualTo("400 VpnGateway.Configuring");
        assertThat(call("ModifySslVpnClientCert", "SslVpnClientCertId", id, "Name", "anna")
                        .outcome())
                .isEqualTo("200");
        simulator.advance();
        assertThat(deleteServer()).isEqualTo("200");
        assertThat(server().isMissingNode()).isTrue();
        simulator.advance();
        assertThat(simulator.resources("ssl-vpn-client-cert")).isEmpty();
    }

    @Test
    @DisplayName("vanish, or stay, if the work fails")
    void failWork() {
        simulator.faults(Fault.failWork());
        create("Name", "other");
        assertThat(call("DescribeSslVpnServers").at("/TotalCount")).isEqualTo("1");
        String id = call("CreateSslVpnClientCert", "SslVpnServerId", serverId).at("/SslVpnClientCertId");
        assertThat(certificate(id).isMissingNode()).isTrue();
        modify("Name", "all");
        assertThat(server().at("/Name").asText()).isEqualTo("staff");
        assertThat(deleteServer()).isEqualTo("200");
        assertThat(server().at("/SslVpnServerId").asText()).isEqualTo(serverId);
    }

    @Test
    @DisplayName("are refused beyond the quotas, in arrears, and where SSL-VPN is off")
    void preconditions() {
        String certificate =
                call("CreateSslVpnClientCert", "SslVpnServerId", serverId).at("/SslVpnClientCertId");
        simulator.quota("aliyun.ssl-vpn-server-per-gateway", 1);
        simulator.quota("aliyun.ssl-vpn-client-cert-per-server", 1);
        assertThat(create().outcome()).isEqualTo("400 Resource.QuotaFull");
        assertThat(call("CreateSslVpnClientCert", "SslVpnServerId", serverId).outcome())
                .isEqualTo("400 Resource.QuotaFull");
        lock(gatewayId);
        assertThat(create().outcome()).isEqualTo("400 VpnGateway.FinancialLocked");
        assertThat(modify().outcome()).isEqualTo("400 VpnGateway.FinancialLocked");
        assertThat(deleteServer()).isEqualTo("400 VpnGateway.FinancialLocked");
        assertThat(call("CreateSslVpnClientCert", "SslVpnServerId", serverId).outcome())
                .isEqualTo("400 VpnGateway.FinancialLocked");
        assertThat(deleteCertificate(certificate)).isEqualTo("200");
        String without =
                call("CreateVpnGateway", "VpcId", vpcId, "Bandwidth", "5").at("/VpnGatewayId");
        assertThat(create("VpnGatewayId", without).outcome()).isEqualTo("400 InvalidParameter");
    }

    @ParameterizedTest(name = "{0} with {1}={2}: {3}")
    @CsvSource({
        "CreateSslVpnServer, VpnGatewayId, vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "CreateSslVpnServer, ClientIpPool, 10.0.9.0/24, 400 InvalidParameter",
        "CreateSslVpnServer, Port, 443, 400 InvalidParameter",
        "CreateSslVpnServer, Name, 1, 400 InvalidName",
        "ModifySslVpnServer, ClientIpPool, 10.0.9.1/24, 400 InvalidParameter",
        "ModifySslVpnServer, Name, 1staff, 400 InvalidName",
        "ModifySslVpnServer, SslVpnServerId, vss-none, 404 InvalidSslVpnServerId.NotFound",
        "DeleteSslVpnServer, SslVpnServerId, vss-none, 404 InvalidSslVpnServerId.NotFound",
        "DescribeSslVpnServers, VpnGatewayId, vpn-none, 403 Forbidden",
        "DescribeVpnSslServerLogs, VpnSslServerId, vss-none, 403 Forbidden",
        "CreateSslVpnClientCert, SslVpnServerId, vss-none, 404 InvalidSslVpnServerId.NotFound",
        "CreateSslVpnClientCert, Name, 1, 400 InvalidName",
        "ModifySslVpnClientCert, SslVpnClientCertId, vsc-none, 404 InvalidSslVpnClientCertId.NotFound",
        "ModifySslVpnClientCert, Name, 1, 400 InvalidName",
        "DeleteSslVpnClientCert, SslVpnClientCertId, vsc-none, 404 InvalidSslVpnClientCertId.NotFound",
        "DescribeSslVpnClientCerts, SslVpnServerId, vss-none, 403 Forbidden",
    })
    void refused(String action, String parameter, String value, String outcome) {
        call("CreateSslVpnClientCert", "SslVpnServerId", serverId);
        Map<String, String> needed =
                switch (action) {
                    case "CreateSslVpnServer" ->
                        Map.of(
                                "VpnGatewayId", gatewayId,
                                "LocalSubnet", "10.0.0.0/16",
                                "ClientIpPool", "192.168.9.0/24");
                    case "ModifySslVpnServer" ->
                        Map.of(
                                "SslVpnServerId", serverId,
                                "LocalSubnet", "10.0.0.0/16",
                                "ClientIpPool", "192.168.9.0/24");
                    case "CreateSslVpnClientCert" -> Map.of("SslVpnServerId", serverId);
                    case "ModifySslVpnClientCert" -> Map.of("SslVpnClientCertId", "vsc-none");
                    default -> Map.of();
                };
        assertThat(callWith(action, needed, parameter, value).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "are listed: {0} by {1}={2}: {3}")
    @CsvSource({
        "DescribeSslVpnServers, Name, staff, 1",
        "DescribeSslVpnServers, Name, others, 0",
        "DescribeSslVpnServers, SslVpnServerId, vss-none, 0",
        "DescribeSslVpnClientCerts, Name, anna, 1",
        "DescribeSslVpnClientCerts, Name, berta, 0",
        "DescribeSslVpnClientCerts, SslVpnClientCertId, vsc-none, 0",
    })
    void list(String action, String parameter, String value, String count) {
        call("CreateSslVpnClientCert", "SslVpnServerId", serverId, "Name", "anna");
        assertThat(call(action, parameter, value).at("/TotalCount")).isEqualTo(count);
    }

    @Test
    @DisplayName("are logged by the hour")
    void logs() {
        clock.pass(Duration.ofHours(2));
        String certificate =
                call("CreateSslVpnClientCert", "SslVpnServerId", serverId).at("/SslVpnClientCertId");
        Answer everything = call("DescribeVpnSslServerLogs", "VpnSslServerId", serverId);
        assertThat(everything.at("/Count")).isEqualTo("2");
        assertThat(everything.at("/IsCompleted")).isEqualTo("true");
        assertThat(everything.at("/Data/Logs/0")).endsWith("server " + serverId + " listening on UDP port 1194");
        Answer lately = call("DescribeVpnSslServerLogs", "VpnSslServerId", serverId, "MinutePeriod", "90");
        assertThat(lately.json().at("/Data/Logs")).hasSize(1);
        assertThat(lately.at("/Data/Logs/0")).endsWith("certificate " + certificate + " issued");
        assertThat(call(
                                "DescribeVpnSslServerLogs",
                                "VpnSslServerId",
                                serverId,
                                "From",
                                "2018020201",
                                "To",
                                "2018020206")
                        .at("/Count"))
                .isEqualTo("0");
        String now = String.valueOf(clock.instant().getEpochSecond());
        assertThat(call("DescribeVpnSslServerLogs", "VpnSslServerId", serverId, "From", now)
                        .at("/Count"))
                .isEqualTo("1");
        assertThat(call("DescribeVpnSslServerLogs", "VpnSslServerId", serverId, "PageSize", "1", "PageNumber", "2")
                        .json()
                        .at("/Data/Logs"))
                .hasSize(1);
    }

    private Answer create(String... namesAndValues) {
        return callWith(
                "CreateSslVpnServer",
                Map.of(
                        "VpnGatewayId", gatewayId,
                        "LocalSubnet", "10.0.0.0/16",
                        "ClientIpPool", "192.168.9.0/24"),
                namesAndValues);
    }

    private Answer modify(String... namesAndValues) {
        return callWith(
                "ModifySslVpnServer",
                Map.of(
                        "SslVpnServerId", serverId,
                        "LocalSubnet", "10.0.0.0/16",
                        "ClientIpPool", "192.168.9.0/24"),
                namesAndValues);
    }

    private String deleteServer() {
        return call("DeleteSslVpnServer", "SslVpnServerId", serverId).outcome();
    }

    private String deleteCertificate(String id) {
        return call("DeleteSslVpnClientCert", "SslVpnClientCertId", id).outcome();
    }

    private JsonNode server() {
        return call("DescribeSslVpnServers", "SslVpnServerId", serverId).json().at("/SslVpnServers/SslVpnServer/0");
    }

    private JsonNode certificate(String id) {
        return call("DescribeSslVpnClientCerts", "SslVpnClientCertId", id)
                .json()
                .at("/SslVpnClientCertKeys/SslVpnClientCertKey/0");
    }
}
