package dev.dragoman.simulator.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.Placeable;
import dev.dragoman.simulator.cloud.AliyunCloud;
import dev.dragoman.simulator.cloud.TencentCloud;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A resource made by hand, for others to point at or to stand in the way: an instance, a load balancer, an interface, a
 * gateway. Which kinds there are, and what follows from placing one, each cloud says: {@link Placeable}.
 *
 * @param api whose cloud; Tencent's two APIs share one
 * @param kind {@code instance}, {@code load-balancer}, {@code network-interface}, {@code nat-gateway}, …
 * @param id what it is to be called; by default an id in the cloud's manner
 * @param account who owns it
 * @param region where it is; by default where its network is
 * @param network id of the VPC it is in, or the name that no other in the account has
 * @param subnet id of the VSwitch or subnet it is in, or its name
 * @param address its private address
 * @param publicAddress its ordinary public address, which is no elastic one
 * @param state its state; by default one in which it works
 * @param attributes whatever else it has, by the cloud's own field names
 */
public record Placement(
        Api api,
        String kind,
        Optional<String> id,
        Optional<String> account,
        Optional<String> region,
        Optional<String> network,
        Optional<String> subnet,
        Optional<String> address,
        Optional<String> publicAddress,
        Optional<String> state,
        Map<String, Object> attributes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the clouds call the names of networks and subnets. */
    private static final List<String> NAMES = List.of("VpcName", "VSwitchName", "SubnetName");

    private static final Set<String> FIELDS = Set.of(
            "api",
            "kind",
            "id",
            "account",
            "region",
            "network",
            "subnet",
            "address",
            "publicAddress",
            "state",
            "attributes");

    public Placement {
        attributes = Map.copyOf(attributes);
    }

    /** In a subnet of a network, in the default account. */
    public static Placement in(Api api, String kind, String network, String subnet, String address) {
        return in(api, kind, network).at(Optional.of(subnet), Optional.of(address), Optional.empty());
    }

    /** In a network, in the default account. */
    public static Placement in(Api api, String kind, String network) {
        return new Placement(
                api,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(network),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** Called so, in place of an id in the cloud's manner. */
    public Placement withId(String itsId) {
        return new Placement(
                api,
                kind,
                Optional.of(itsId),
                account,
                region,
                network,
                subnet,
                address,
                publicAddress,
                state,
                attributes);
    }

    public Placement withAddress(String ip) {
        return at(subnet, Optional.of(ip), publicAddress);
    }

    public Placement withPublicAddress(String ip) {
        return at(subnet, address, Optional.of(ip));
    }

    private Placement at(Optional<String> inSubnet, Optional<String> ip, Optional<String> publicIp) {
        return new Placement(api, kind, id, account, region, network, inSubnet, ip, publicIp, state, attributes);
    }

    public Placement ownedBy(String owner) {
        return new Placement(
                api, kind, id, Optional.of(owner), region, network, subnet, address, publicAddress, state, attributes);
    }

    public Placement withState(String itsState) {
        return new Placement(
                api,
                kind,
                id,
                account,
                region,
                network,
                subnet,
                address,
                publicAddress,
                Optional.of(itsState),
                attributes);
    }

    public Placement with(String attribute, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Placement(api, kind, id, account, region, network, subnet, address, publicAddress, state, more);
    }

    /**
     * As the control API takes it.
     *
     * @throws IllegalArgumentException naming a field that there is not
     */
    public static Placement of(JsonNode node) {
        return read(node);
    }

    static Placement read(JsonNode node) {
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("a resource to place has no field \"" + field + "\"");
            }
        });
        return new Placement(
                api(node.path("api").asText()),
                node.path("kind").asText(),
                text(node, "id"),
                text(node, "account"),
                text(node, "region"),
                text(node, "network"),
                text(node, "subnet"),
                text(node, "address"),
                text(node, "publicAddress"),
                text(node, "state"),
                node.hasNonNull("attributes")
                        ? JSON.convertValue(node.get("attributes"), new TypeReference<Map<String, Object>>() {})
                        : Map.of());
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
     * @throws IllegalArgumentException if the kind cannot be placed, what contains it does not exist, or the account has something of
     *     this id
     */
    public Resource place(Controls controls) {
        boolean aliyun = api == Api.ALIYUN_VPC;
        Map<String, Placeable> kinds = aliyun ? AliyunCloud.placeables() : TencentCloud.placeables();
        Placeable placeable = Optional.ofNullable(kinds.get(kind))
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind is one of %s, not \"%s\"".formatted(new TreeSet<>(kinds.keySet()), kind)));
        String owningApi = aliyun ? api.id() : Api.TENCENT_VPC.id();
        return controls.world().exclusively(() -> {
            String owner = account.orElse(controls.defaultAccount());
            Estate estate = controls.world().estate(owningApi, owner);
            Optional<Resource> itsNetwork = network.map(given -> container(estate, given));
            Optional<Resource> itsSubnet = subnet.map(given -> container(estate, given));
            List<Resource> containers =
                    Stream.of(itsNetwork, itsSubnet).flatMap(Optional::stream).toList();
            Map<String, Object> all = new LinkedHashMap<>();
            itsNetwork.ifPresent(found -> all.put("network", found.id()));
            itsSubnet.ifPresent(found -> all.put("subnet", found.id()));
            all.putAll(attributes(placeable));
            Resource made = new Resource(
                    owningApi,
                    kind,
                    id.map(wanted -> free(estate, wanted)).orElseGet(() -> newId(estate, placeable)),
                    owner,
                    region.orElseGet(() -> regionOf(containers)),
                    state.orElse(placeable.state()),
                    Optional.empty(),
                    containers.stream().map(Resource::id).toList(),
                    all,
                    controls.world().now());
            estate.put(made);
            placeable.consequence().follow(estate, made);
            return made;
        });
    }

    private static String free(Estate estate, String wanted) {
        if (estate.find(wanted).isPresent()) {
            throw new IllegalArgumentException("there is " + wanted + " in the account already");
        }
        return wanted;
    }

    private String newId(Estate estate, Placeable placeable) {
        return api == Api.ALIYUN_VPC
                ? estate.newId(placeable.idPrefix() + "bp1", 18)
                : estate.newId(placeable.idPrefix(), 8);
    }

    private static Resource container(Estate estate, String idOrName) {
        List<Resource> found = estate.find(idOrName).map(List::of).orElseGet(() -> estate.everything()
                .filter(resource -> NAMES.stream().map(resource::text).anyMatch(idOrName::equals))
                .toList());
        if (found.size() != 1) {
            throw new IllegalArgumentException("there %s %s in the account"
                    .formatted(found.isEmpty() ? "is no" : "are " + found.size() + " called", idOrName));
        }
        return found.get(0);
    }

    private static String regionOf(List<Resource> containers) {
        return containers.stream()
                .map(Resource::region)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a region, a network or a subnet is needed"));
    }

    private Map<String, Object> attributes(Placeable placeable) {
        Map<String, Object> all = new LinkedHashMap<>();
        address.ifPresent(ip -> all.put("address", ip));
        publicAddress.ifPresent(ip -> all.put("publicAddress", ip));
        all.putAll(placeable.attributes());
        all.putAll(attributes);
        return all;
    }
}
