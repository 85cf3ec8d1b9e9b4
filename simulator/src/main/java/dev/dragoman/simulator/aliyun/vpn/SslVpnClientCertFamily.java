package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.vpn.VpnResources.SSL_CERTIFICATE;
import static dev.dragoman.simulator.aliyun.vpn.VpnResources.SSL_SERVER;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Client certificates of SSL servers (documents 000, lines 5808–5907 and 6311–6460, and 003, lines 3169–3590). Time alone moves one
 * from {@code normal} to {@code expiring-soon}, a week before its end, and to {@code expired}; nothing renews it.
 */
final class SslVpnClientCertFamily implements Family {

    /** How long one lasts is not in the documents. */
    private static final int YEARS = 3;

    private static final Duration SOON = Duration.ofDays(7);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateSslVpnClientCert", this::create,
                "DescribeSslVpnClientCerts", this::describe,
                "ModifySslVpnClientCert", this::modify,
                "DeleteSslVpnClientCert", this::delete);
    }

    private static Resource named(ActionCall call) {
        return VpnResources.named(call, SSL_CERTIFICATE, "SslVpnClientCertId");
    }

    private static Resource gateway(ActionCall call, Resource certificate) {
        return certificate.within().stream()
                .flatMap(id -> call.estate().find(SSL_SERVER, id).stream())
                .findFirst()
                .map(server -> VpnGateways.of(call, server))
                .orElseThrow(() -> new IllegalStateException(certificate.id() + " goes with its server"));
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunRegions.of(call);
        AliyunNames.check(call, "Name");
        Resource server = VpnResources.named(call, SSL_SERVER, "SslVpnServerId");
        Resource gateway = VpnGateways.of(call, server);
        VpnGateways.requireReady(call, gateway);
        VpnResources.requireRoom(
                call,
                "aliyun.ssl-vpn-client-cert-per-server",
                call.estate().inside(server.id(), SSL_CERTIFICATE).size());
        Resource certificate = AliyunResources.make(
                call,
                SSL_CERTIFICATE,
                AliyunResources.newId(call, "vsc"),
                server.region(),
                List.of(server.id()),
                Fields.of(
                        "SslVpnServerId",
                        server.id(),
                        "Name",
                        call.optional("Name").orElse(""),
                        "EndTime",
                        call.now()
                                .atOffset(ZoneOffset.UTC)
                                .plusYears(YEARS)
                                .toInstant()
                                .toEpochMilli()));
        VpnGateways.change(call, gateway, certificate);
        return Fields.of("SslVpnClientCertId", certificate.id(), "Name", certificate.text("Name"));
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> certificates = call.estate()
                .in(region, SSL_CERTIFICATE)
                .filter(VpnResources::isThere)
                .filter(VpnResources.within(call, SSL_SERVER, "SslVpnServerId"))
                .filter(VpnResources.called(call, "SslVpnClientCertId"))
                .filter(VpnResources.having(call, "Name", "Name"));
        return AliyunPage.of(
                call,
                "SslVpnClientCertKeys",
                "SslVpnClientCertKey",
                certificates,
                certificate -> view(call.now(), certificate));
    }

    private static Map<String, Object> view(Instant now, Resource certificate) {
        Instant end = Instant.ofEpochMilli(Long.parseLong(certificate.text("EndTime")));
        return Fields.of(
                "RegionId", certificate.region(),
                "SslVpnClientCertId", certificate.id(),
                "SslVpnServerId", certificate.text("SslVpnServerId"),
                "Name", certificate.text("Name"),
                "CreateTime", certificate.createdAt().toEpochMilli(),
                "EndTime", end.toEpochMilli(),
                "Status", status(now, end));
    }

    private static String status(Instant now, Instant end) {
        if (!now.isBefore(end)) {
            return "expired";
        }
        return now.isBefore(end.minus(SOON)) ? "normal" : "expiring-soon";
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource changed = AliyunResources.described(call, named(call), "Name");
        call.estate().put(changed);
        return Fields.of("SslVpnClientCertId", changed.id(), "Name", changed.text("Name"));
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource certificate = named(call);
        Resource gateway = gateway(call, certificate);
        VpnGateways.requireReady(call, gateway);
        VpnGateways.remove(call, gateway, certificate);
        return Map.of();
    }
}
