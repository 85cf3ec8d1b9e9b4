package dev.dragoman.engine.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cloud that does what it is asked: it knows tokens for an hour, allows one subnet of a range in a network and one route of a
 * destination in a table, works on for a while, and keeps count of what it did for whom.
 */
final class FakeCloud {

    private static final Map<String, String> KINDS =
            Map.of("Networks", "Network", "Subnets", "Subnet", "Routes", "Route", "Addresses", "Address");
    /** Clouds are trusted for an hour from the first call, which a request sent just before that may exceed by its way. */
    private static final long TOKEN_MILLIS = 3_600_000 + 30_000;

    private static final long MOST_STALE_MILLIS = 5_000;

    /** Everything that was done, in order. */
    final List<Effect> effects = new ArrayList<>();

    private final World world;
    private final Map<String, Thing> things = new TreeMap<>();
    private final Map<String, Remembered> tokens = new HashMap<>();
    private int ids;

    private record Remembered(String id, long at) {}

    FakeCloud(World world) {
        this.world = world;
    }

    /** Something is there from the start, or made by somebody else. */
    String have(String kind, String... fields) {
        ObjectNode made = Json.mapper().createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            made.put(fields[i], fields[i + 1]);
        }
        return add(kind, made, "available", world.now() - (world.now() == World.START ? 3_600_000 : 0));
    }

    /** An address is in use from the start. */
    void bind(String id, String to) {
        things.get(id).change(world.now(), it -> it.put("Status", "in-use").put("Bound", to));
    }

    /** Something takes time from the start. */
    void work(String id) {
        things.get(id).change(world.now(), it -> it.put("Status", "pending"));
        things.get(id).change(world.now() + work(), it -> it.put("Status", "available"));
    }

    /** What the cloud really has under an id; empty if nothing. */
    Optional<ObjectNode> truth(String id) {
        return Optional.ofNullable(things.get(id)).flatMap(thing -> thing.at(world.now()));
    }

    HttpAnswer answer(RequestRecord request) {
        ApiCall call = request.call();
        String action = call.action();
        if (action.startsWith("Read")) {
            return read(call);
        }
        String token = call.parameters().get("Token");
        String remembered = action + " " + token;
        Remembered before = token == null ? null : tokens.get(remembered);
        if (before != null && world.now() - before.at() <= TOKEN_MILLIS) {
            return made(before.id());
        }
        HttpAnswer answer = action.startsWith("Make") ? make(request) : change(request);
        if (token != null && answer.status() == 200) {
            tokens.put(
                    remembered, new Remembered(effects.get(effects.size() - 1).id(), world.now()));
        }
        return answer;
    }

    private HttpAnswer make(RequestRecord request) {
        SortedMap<String, String> asked = request.call().parameters();
        String kind = request.call().action().substring("Make".length());
        boolean taken = things.values().stream()
                .filter(thing -> thing.kind.equals(kind))
                .flatMap(thing -> thing.at(world.now()).stream())
                .anyMatch(there -> same(kind, there, asked));
        if (taken) {
            return refusal("Exists");
        }
        ObjectNode made = Json.mapper().createObjectNode();
        asked.forEach(made::put);
        made.remove(List.of("Token", "Count"));
        boolean works =
                kind.equals("Network") || request.call().target().provider().equals("keyed");
        String id = add(kind, made, works ? "pending" : "available", world.now());
        if (works) {
            boolean fails = request.call().target().provider().equals("keyed") && world.happens(Fault.FAILED_WORK);
            things.get(id).change(world.now() + work(), now -> now.put("Status", fails ? "failed" : "available"));
        }
        note(request, id);
        return made(id);
    }

    private static boolean same(String kind, ObjectNode there, Map<String, String> asked) {
        return switch (kind) {
            case "Subnet" -> equal("Network", there, asked) && equal("Cidr", there, asked);
            case "Route" -> equal("Table", there, asked) && equal("To", there, asked);
            default -> false;
        };
    }

    private static boolean equal(String field, ObjectNode there, Map<String, String> asked) {
        return there.path(field).asText().equals(asked.get(field));
    }

    private String add(String kind, ObjectNode fields, String status, long at) {
        String id = kind.substring(0, 3).toLowerCase(Locale.ROOT) + "-" + ids++;
        fields.put("Id", id).put("Status", status);
        if (kind.equals("Network")) {
            fields.put("Table", "rtb-" + id);
        }
        if (kind.equals("Address")) {
            fields.put("Address", "1.2.3." + ids);
        }
        things.put(id, new Thing(kind, at, fields));
        return id;
    }

    private HttpAnswer change(RequestRecord request) {
        SortedMap<String, String> asked = request.call().parameters();
        String action = request.call().action();
        String id = asked.get("Id");
        Optional<ObjectNode> there = truth(id);
        if (there.isEmpty()) {
            return refusal(action.startsWith("Drop") ? "Gone" : "NotFound");
        }
        String status = there.get().path("Status").asText();
        boolean wrong =
                switch (action) {
                    case "BindAddress" -> !status.equals("available");
                    case "UnbindAddress" -> !status.equals("in-use");
                    default -> !status.equals("available") && !status.equals("in-use") && !status.equals("failed");
                };
        if (wrong) {
            return refusal("Busy");
        }
        Thing thing = things.get(id);
        long now = world.now();
        switch (action.replaceAll("(?<=[a-z])[A-Z].*", "")) {
            case "Drop" -> thing.drop(now, now + work());
            case "Bind" -> {
                thing.change(now, it -> it.put("Status", "associating"));
                thing.change(now + work(), it -> it.put("Status", "in-use").put("Bound", asked.get("To")));
            }
            case "Unbind" -> {
                thing.change(now, it -> it.put("Status", "unassociating"));
                thing.change(now + work(), it -> it.put("Status", "available").remove("Bound"));
            }
            case "Add" ->
                thing.change(
                        now,
                        it -> it.put(
                                "Bandwidth", it.path("Bandwidth").asInt() + Integer.parseInt(asked.get("Bandwidth"))));
            default ->
                asked.forEach((field, value) -> {
                    if (!field.equals("Token") && !field.equals("Id")) {
                        thing.change(now, it -> it.put(field, value));
                    }
                });
        }
        note(request, id);
        return made(id);
    }

    private long work() {
        if (world.happens(Fault.ENDLESS_WORK)) {
            return 40 * 60_000;
        }
        if (world.happens(Fault.LONG_WORK)) {
            return world.between(60_000, 15 * 60_000);
        }
        return world.random.nextBoolean() ? 0 : world.between(1, 14_000);
    }

    private void note(RequestRecord request, String id) {
        Effect effect = new Effect(
                request.operationId(),
                request.call().place().step(),
                request.attempt(),
                request.call().action(),
                id,
                world.now());
        effects.add(effect);
        world.tell(() -> "   cloud: " + effect);
    }

    private HttpAnswer read(ApiCall call) {
        String kind = KINDS.get(call.action().substring("Read".length()));
        long asOf = world.now() - (world.happens(Fault.STALE) ? world.between(1, MOST_STALE_MILLIS) : 0);
        SortedMap<String, String> asked = call.parameters();
        List<ObjectNode> fitting = things.values().stream()
                .filter(thing -> thing.kind.equals(kind))
                .flatMap(thing -> thing.at(asOf).stream())
                .filter(thing -> List.of("Id", "Network", "Table").stream()
                        .allMatch(field -> !asked.containsKey(field) || equal(field, thing, asked)))
                .toList();
        int size = Integer.parseInt(asked.getOrDefault("Size", "1000"));
        int page = Integer.parseInt(asked.getOrDefault("Page", "1"));
        ObjectNode body = Json.mapper().createObjectNode().put("Total", fitting.size());
        ArrayNode items = body.putArray("Items");
        fitting.stream().skip((long) (page - 1) * size).limit(size).forEach(items::add);
        return ok(body);
    }

    private static HttpAnswer made(String id) {
        return ok(Json.mapper().createObjectNode().put("Id", id));
    }

    private static HttpAnswer ok(ObjectNode body) {
        return new HttpAnswer(200, "application/json", Json.bytes(body));
    }

    static HttpAnswer refusal(String code) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.putObject("Error").put("Code", code).put("Message", "the cloud says " + code);
        return new HttpAnswer(400, "application/json", Json.bytes(body));
    }
}
