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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Commands, scopes and answers that the tests of all adapters share. */
public final class Fixtures {

    /** As long as a real one. */
    public static final String OPERATION = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst";

    public static final Credentials KEY = new Credentials("key-id", "the-secret-key", null);
    public static final Credentials TEMPORARY_KEY = new Credentials("key-id", "the-secret-key", "the-session-token");

    private Fixtures() {}

    /** A spec with what the model demands and no more. */
    public static ObjectNode minimalSpec(Kind kind) {
        return switch (kind) {
            case NETWORK -> json("{'cidr': '10.0.0.0/16'}");
            case SUBNET -> json("{'network': {'name': 'main'}, 'cidr': '10.0.1.0/24', 'zone': 'zone-b'}");
        };
    }

    /** A spec with every field of the kind. */
    public static ObjectNode fullSpec(Kind kind) {
        return minimalSpec(kind)
                .setAll(
                        switch (kind) {
                            case NETWORK -> json("""
                                    {'displayName': 'Main network', 'description': 'for the shop', 'multicast': true,
                                     'dnsServers': ['10.0.0.2', '10.0.0.3'], 'domainName': 'shop.example',
                                     'userCidrs': ['192.168.0.0/16', '172.16.0.0/16']}""");
                            case SUBNET ->
                                json("{'displayName': 'Web', 'description': 'for the web', 'broadcast': true}");
                        });
    }

    /** The attributes of what a spec's references name. */
    public static Map<String, ObjectNode> references(Kind kind) {
        return switch (kind) {
            case NETWORK -> Map.of();
            case SUBNET ->
                Map.of("network", json("{'id': 'vpc-1', 'cidr': '10.0.0.0/16', 'mainRouteTableId': 'rtb-1'}"));
        };
    }

    /** A command of the operation {@link #OPERATION}; a list asks for 50 items from the start. */
    public static Command command(String provider, Kind kind, Verb verb, ObjectNode spec) {
        boolean list = verb == Verb.LIST;
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
                list ? "" : "main",
                spec,
                List.of(),
                list ? 50 : 0,
                "",
                0,
                600_000);
    }

    /** The start of the newest procedure for a command. */
    public static Scope scope(CloudAdapter adapter, Command command, ObjectNode attributes, MarkerPolicy marker) {
        int version =
                adapter.procedure(command.kind(), command.verb()).orElseThrow().version();
        boolean refers = command.verb() == Verb.CREATE;
        return new Scope(
                command, refers ? references(command.kind()) : Map.of(), Progress.start(version, attributes), marker);
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
