package dev.dragoman.adapter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.Options;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands, scopes and answers that the tests of all adapters share. */
public final class Fixtures {

    /** As long as a real one. */
    public static final String OPERATION = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst";

    public static final Credentials KEY = new Credentials("key-id", "the-secret-key", null);
    public static final Credentials TEMPORARY_KEY = new Credentials("key-id", "the-secret-key", "the-session-token");

    private static final List<String> NEXT_HOPS = List.of(
            "nat-gateway",
            "vpn-gateway",
            "peering-connection",
            "direct-connect-gateway",
            "high-availability-ip",
            "network-interface",
            "router-interface");

    private Fixtures() {}

    /** A spec with what the model demands and no more. */
    public static ObjectNode minimalSpec(Kind kind) {
        return switch (kind) {
            case NETWORK -> json("{'cidr': '10.0.0.0/16'}");
            case SUBNET -> json("{'network': {'name': 'main'}, 'cidr': '10.0.1.0/24', 'zone': 'zone-b'}");
            case ROUTE -> json("""
                    {'network': {'name': 'main'}, 'destination': '192.168.7.0/24',
                     'nextHop': {'kind': 'instance', 'id': 'i-1', 'address': '10.0.1.5'}}""");
            case ELASTIC_IP, OPERATION, NATIVE -> nothing();
        };
    }

    /** A spec with every field of the kind that does not exclude another. */
    public static ObjectNode fullSpec(Kind kind) {
        return minimalSpec(kind)
                .setAll(
                        switch (kind) {
                            case NETWORK -> json("""
                                    {'displayName': 'Main-network', 'description': 'for the shop', 'multicast': true,
                                     'dnsServers': ['10.0.0.2', '10.0.0.3'], 'domainName': 'shop.example',
                                     'userCidrs': ['192.168.0.0/16', '172.16.0.0/16']}""");
                            case SUBNET -> json("""
                                    {'displayName': 'Web', 'description': 'for the web', 'broadcast': true,
                                     'routeTable': {'id': 'rtb-2'}}""");
                            case ROUTE -> json("{'displayName': 'To-office', 'description': 'to the office'}");
                            case ELASTIC_IP -> json("""
                                    {'bandwidthMbps': 10, 'chargeBy': 'bandwidth', 'displayName': 'Shop-front',
                                     'description': 'what the world sees'}""");
                            case OPERATION, NATIVE -> nothing();
                        });
    }

    /** Specs of a kind that together use every field and every kind of reference: little and much, one thing or another. */
    public static List<ObjectNode> specs(Kind kind) {
        List<ObjectNode> all = new ArrayList<>(List.of(minimalSpec(kind), fullSpec(kind)));
        if (kind == Kind.ROUTE) {
            NEXT_HOPS.forEach(hop -> all.add(json("{'routeTable': {'id': 'rtb-2'}, 'destination': '0.0.0.0/0'}")
                    .set("nextHop", json("{'id': 'hop-1'}").put("kind", hop))));
            all.add(json("""
                    {'network': {'name': 'main'}, 'destination': '192.168.8.0/24',
                     'nextHops': [{'id': 'ri-1', 'weight': 10}, {'id': 'ri-2', 'weight': 20}]}"""));
        }
        return all;
    }

    /** What {@code associate} may ask for, on one cloud or another. */
    public static List<ObjectNode> associations() {
        return List.of(
                json("{'to': {'kind': 'instance', 'id': 'ins-1'}}"),
                json("{'to': {'kind': 'load-balancer', 'id': 'lb-1'}}"),
                json("{'to': {'kind': 'high-availability-ip', 'id': 'havip-1'}}"),
                json("{'to': {'kind': 'network-interface', 'id': 'eni-1'}, 'privateAddress': '10.0.1.9'}"));
    }

    /** The attributes of what a spec's references name. */
    public static Map<String, ObjectNode> references(ObjectNode spec) {
        Map<String, ObjectNode> all = Map.of(
                "network", json("{'id': 'vpc-1', 'cidr': '10.0.0.0/16', 'mainRouteTableId': 'rtb-1'}"),
                "routeTable", json("{'id': 'rtb-2'}"),
                "nextHop", referred(spec.path("nextHop").path("id").asText()),
                "to", referred(spec.path("to").path("id").asText()),
                "nextHops/0", referred(spec.at("/nextHops/0/id").asText()),
                "nextHops/1", referred(spec.at("/nextHops/1/id").asText()));
        Map<String, ObjectNode> named = new HashMap<>(all);
        named.keySet().removeIf(key -> spec.at("/" + key).isMissingNode());
        return Map.copyOf(named);
    }

    /** Of what the gateway does not manage, the id is all that is known. */
    private static ObjectNode referred(String id) {
        return nothing().put("id", id);
    }

    /** A command of the operation {@link #OPERATION}; a list asks for 50 items from the start. */
    public static Command command(String provider, Kind kind, Verb verb, ObjectNode spec) {
        return command(provider, kind, verb, verb == Verb.LIST ? "" : "main", spec);
    }

    /** A command about the resource of this name. */
    public static Command command(String provider, Kind kind, Verb verb, String name, ObjectNode spec) {
        return new Command(
                OPERATION,
                "default",
                "/test",
                "1",
                null,
                null,
                kind,
                verb,
                new Lane(provider, "prod", "region-1"),
                "shop",
                name,
                spec,
                Options.NONE,
                "",
                "",
                List.of(),
                verb == Verb.LIST ? 50 : 0,
                "",
                0,
                600_000);
    }

    /** The start of the newest procedure for a command whose fields are all to change. */
    public static Scope scope(CloudAdapter adapter, Command command, ObjectNode attributes, MarkerPolicy marker) {
        return scope(adapter, command, attributes, new AccountPolicy(marker, Set.of()));
    }

    /** The start of the newest procedure for a command whose fields are all to change. */
    public static Scope scope(CloudAdapter adapter, Command command, ObjectNode attributes, AccountPolicy policy) {
        Set<String> changed = command.verb() == Verb.MODIFY
                ? Set.copyOf(command.kind().shape(Verb.MODIFY).fields())
                : Set.of();
        return scope(adapter, command, attributes, policy, changed);
    }

    /** The start of the newest procedure for a command, of whose spec these fields are to change. */
    public static Scope scope(
            CloudAdapter adapter, Command command, ObjectNode attributes, AccountPolicy policy, Set<String> changed) {
        int version =
                adapter.procedure(command.kind(), command.verb()).orElseThrow().version();
        Task task = new Task(
                command.kind(), command.verb(), command.lane(), command.spec(), changed, references(command.spec()));
        return new Scope(command, task, Progress.start(version, attributes), policy);
    }

    public static Signing signing(URI endpoint, Credentials credentials) {
        return new Signing(endpoint, credentials, Instant.parse("2026-01-02T03:04:05.678Z"), 4_711_000_000_007L);
    }

    public static HttpAnswer answer(int status, String body) {
        return new HttpAnswer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A JSON object; apostrophes stand for quotation marks. */
    public static ObjectNode json(String text) {
        return Json.read(text.replace('\'', '"'), ObjectNode.class);
    }

    public static ObjectNode nothing() {
        return Json.mapper().createObjectNode();
    }
}
