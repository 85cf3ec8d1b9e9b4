package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.vpn.VpnConnections.Ends;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What to type into the customer's device so that it takes part in a connection, seen from its side. For H3C in the words of the
 * document's example (line 12540), which the other API's is like (line 4649); for Cisco in those of its IOS.
 *
 * @param connection the connection
 * @param ends what it joins
 * @param interfaceName the device's interface that the tunnel goes through
 */
record DeviceConfiguration(Resource connection, Ends ends, String interfaceName) {

    private static final Map<String, String> CISCO_CIPHERS = Map.of(
            "3DES-CBC", "3des",
            "DES-CBC", "des",
            "AES-CBC-128", "aes",
            "AES-CBS-192", "aes 192",
            "AES-CBC-192", "aes 192",
            "AES-CBC-256", "aes 256",
            "NULL", "null");

    String of(Vendor vendor) {
        Stream<String> lines =
                switch (vendor) {
                    case CISCO -> cisco();
                    case H3C -> h3c();
                };
        return String.join("\r\n", lines.toList());
    }

    private Stream<String> h3c() {
        List<String> lines = new ArrayList<>(List.of(
                "ike keychain keychain1",
                "pre-shared-key address %s key simple %s".formatted(peer(), key()),
                "quit",
                "ike proposal 1",
                "encryption-algorithm " + lower(ike("PropoEncryAlgorithm")),
                "authentication-algorithm " + lower(ike("PropoAuthenAlgorithm")),
                "dh " + lower(ike("DhGroupName")),
                "sa duration " + ike("IKESaLifetimeSeconds"),
                "quit",
                "ike profile profile1",
                "keychain keychain1",
                "local-identity " + identity("Remote"),
                "match remote identity " + identity("Local"),
                "exchange-mode " + lower(ike("ExchangeMode")),
                "quit",
                "ipsec transform-set transform-set1",
                "esp authentication-algorithm " + lower(ipsec("IntegrityAlgorithm")),
                "esp encryption-algorithm " + lower(ipsec("EncryptAlgorithm"))));
        if (hasPfs()) {
            lines.add("pfs " + lower(ipsec("PfsDhGroup")));
        }
        lines.addAll(List.of("quit", "acl advanced 3001"));
        rules("rule permit ip source %s destination %s").forEach(lines::add);
        lines.addAll(List.of(
                "quit",
                "ipsec policy policy1 1 isakmp",
                "transform-set transform-set1",
                "security acl 3001",
                "local-address " + own(),
                "remote-address " + peer(),
                "ike-profile profile1",
                "sa duration time-based " + ipsec("IPSECSaLifetimeSeconds"),
                "sa duration traffic-based " + ipsec("IPSECSaLifetimeTraffic"),
                "quit",
                "interface " + interfaceName,
                "ipsec apply policy policy1",
                "quit"));
        return lines.stream();
    }

    private Stream<String> cisco() {
        List<String> lines = new ArrayList<>(List.of(
                "! VPN connection " + connection.id(),
                "crypto isakmp policy 1",
                " encryption " + CISCO_CIPHERS.get(ike("PropoEncryAlgorithm")),
                " hash " + lower(ike("PropoAuthenAlgorithm")).replace("sha1", "sha"),
                " authentication pre-share",
                " group " + ike("DhGroupName").replaceAll("\\D", ""),
                " lifetime " + ike("IKESaLifetimeSeconds"),
                "crypto isakmp key %s address %s".formatted(key(), peer()),
                "crypto ipsec transform-set %s esp-%s esp-%s-hmac"
                        .formatted(
                                connection.id(),
                                CISCO_CIPHERS.get(ipsec("EncryptAlgorithm")),
                                lower(ipsec("IntegrityAlgorithm")).replace("sha1", "sha")),
                "access-list 101 remark from %s to %s".formatted(own(), peer())));
        rules("access-list 101 permit ip %s %s").forEach(lines::add);
        lines.addAll(List.of(
                "crypto map %s 1 ipsec-isakmp".formatted(connection.id()),
                " set peer " + peer(),
                " set transform-set " + connection.id(),
                " set security-association lifetime seconds " + ipsec("IPSECSaLifetimeSeconds"),
                " set security-association lifetime kilobytes " + ipsec("IPSECSaLifetimeTraffic")));
        if (hasPfs()) {
            lines.add(" set pfs " + ipsec("PfsDhGroup").replace("DH-GROUP", "group"));
        }
        lines.addAll(
                List.of(" match address 101", "interface " + interfaceName, " crypto map " + connection.id(), "end"));
        return lines.stream();
    }

    /** A line for each pair of ranges, from the customer's to the VPC's. */
    private List<String> rules(String line) {
        return SecurityPolicies.pairs(connection).stream()
                .map(pair -> line.formatted(withWildcard(pair.getValue()), withWildcard(pair.getKey())))
                .toList();
    }

    /** {@code 10.0.0.0 0.0.255.255} for {@code 10.0.0.0/16}. */
    private static String withWildcard(String block) {
        IPAddress address = new IPAddressString(block).getAddress();
        Integer prefix = address.getNetworkPrefixLength();
        int length = prefix == null ? address.getBitCount() : prefix;
        return "%s %s"
                .formatted(
                        address.toPrefixBlock(length).getLower().withoutPrefixLength(),
                        address.getNetwork().getHostMask(length).withoutPrefixLength());
    }

    /** How an end of the connection, as the cloud sees it, makes itself known. */
    private String identity(String end) {
        return ike(end + "Identity").equals("FQDN")
                ? "fqdn " + ike(end + "FqdnName")
                : "address " + ike(end + "Address");
    }

    private boolean hasPfs() {
        return !ipsec("PfsDhGroup").equals("NULL");
    }

    private String key() {
        return connection.text(VpnConnections.KEY);
    }

    /** The cloud's address. */
    private String peer() {
        return VpnGateways.address(ends.gateway());
    }

    /** The device's address. */
    private String own() {
        return ends.customer().text(CustomerGateways.ADDRESS);
    }

    private String ike(String option) {
        return String.valueOf(
                VpnConnections.options(connection, TunnelOptions.IKE).get(option));
    }

    private String ipsec(String option) {
        return String.valueOf(
                VpnConnections.options(connection, TunnelOptions.IPSEC).get(option));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
