package dev.dragoman.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource made by hand, for others to point at or to stand in the way: an instance, a load balancer, an interface.
 *
 * @param api whose cloud; Tencent's two APIs share one
 * @param kind {@code instance}, {@code load-balancer}, {@code network-interface}
 * @param account who owns it
 * @param region where it is; by default where its network is
 * @param network id of the VPC it is in
 * @param subnet id of the VSwitch or subnet it is in
 * @param address its private address
 */
public record Placement(
        Api api,
        String kind,
        Optional<String> account,
        Optional<String> region,
        Optional<String> network,
        Optional<String> subnet,
        Optional<String> address) {

    /** How each cloud begins the ids of what can be placed. */
    private static final Map<String, Map<String, String>> PREFIXES = Map.of(
            "aliyun", Map.of("instance", "i-bp1", "load-balancer", "lb-bp1", "network-interface", "eni-bp1"),
            "tencent", Map.of("instance", "ins-", "load-balancer", "lb-", "network-interface", "eni-"));

    /** In a subnet of a network, in the default account. */
    public static Placement in(Api api, String kind, String network, String subnet, String address) {
        return new Placement(
                api,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.of(network),
                Optional.of(subnet),
                Optional.of(address));
    }

    static Placement read(JsonNode node) {
        return new Placement(
                api(node.path("api").asText()),
                node.path("kind").asText(),
                text(node, "account"),
                text(node, "region"),
                text(node, "network"),
                text(node, "subnet"),
                text(node, "address"));
    }

    private static Api api(String text) {
        return Stream.of(Api.values())
                .filter(api -> api.id().equals(text) || api.provider().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("api is aliyun or tencent, not \"" + text + '"'));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
    }

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the kind cannot be placed, or what contains it does not exist
     */
    public Resource place(Controls controls) {
        String prefix = Optional.ofNullable(
                        PREFIXES.getOrDefault(api.provider(), Map.of()).get(kind))
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind is instance, load-balancer or network-interface, not \"" + kind + '"'));
        String family = api.provider().equals("tencent") ? Api.TENCENT_VPC.id() : api.id();
        return controls.world().exclusively(() -> {
            String owner = account.orElse(controls.defaultAccount());
            Estate estate = controls.world().estate(family, owner);
            List<String> within =
                    Stream.of(network, subnet).flatMap(Optional::stream).toList();
            Resource made = new Resource(
                    family,
                    kind,
                    estate.newId(prefix, api.provider().equals("aliyun") ? 18 : 8),
                    owner,
                    region.orElseGet(() -> regionOf(within, estate)),
                    "Available",
                    Optional.empty(),
                    within,
                    attributes(),
                    controls.world().now());
            estate.put(made);
            return made;
        });
    }

    private String regionOf(List<String> within, Estate estate) {
        return within.stream()
                .map(id -> estate.find(id)
                        .orElseThrow(() -> new IllegalArgumentException("there is no " + id + " in the account")))
                .map(Resource::region)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a region, a network or a subnet is needed"));
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        network.ifPresent(id -> attributes.put("network", id));
        subnet.ifPresent(id -> attributes.put("subnet", id));
        address.ifPresent(ip -> attributes.put("address", ip));
        return attributes;
    }
}
