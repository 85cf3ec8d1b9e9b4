package dev.dragoman.app.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Example;
import dev.dragoman.catalogue.Examples;
import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Native commands out of the documents' examples, each wrong in some way: types, lengths, nesting, names, encodings. The same seed, the same commands. */
final class Mutator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\u202e",
            "ü",
            "𝄞",
            "\"",
            "\\",
            "%2A",
            "*",
            "~",
            "+",
            "&a=b",
            "=",
            "\n",
            "' OR 1=1",
            "{}",
            "[",
            "${x}",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "true",
            "null",
            "10.0.0.0/33",
            "0.0.0.0/0",
            "::/0",
            "2024-02-30T25:00:00Z");

    private record Origin(Api api, Example example) {}

    private final List<Origin> origins = Stream.of(Api.values())
            .flatMap(api -> Examples.of(api).stream().map(example -> new Origin(api, example)))
            .toList();
    private final Random random;
    private final Function<Api, Lane> lanes;
    private final String prefix;
    private int number;

    Mutator(long seed, Function<Api, Lane> lanes) {
        this.random = new Random(seed);
        this.lanes = lanes;
        this.prefix = "mutant-" + Long.toHexString(seed) + "-";
    }

    /** The next command, in bytes. */
    byte[] next() {
        Origin origin = origins.get(random.nextInt(origins.size()));
        ObjectNode parameters = NODES.objectNode();
        origin.example().request().forEach(parameters::put);
        ObjectNode data = NODES.objectNode();
        Lane lane = lanes.apply(origin.api());
        data.putObject("target")
                .put("provider", lane.provider())
                .put("account", lane.account())
                .put("region", lane.region());
        data.put("stack", "mutants")
                .put("api", origin.api().id())
                .put("action", origin.example().action())
                .put("await", false)
                .put("deadline", "PT1M");
        data.set("parameters", parameters);
        if (random.nextInt(4) == 0) {
            data.put("validation", "lenient");
        }
        ObjectNode event = NODES.objectNode()
                .put("specversion", "1.0")
                .put("type", "dragoman.native.invoke")
                .put("source", "/mutants")
                .put("id", prefix + number++);
        event.set("data", data);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            mutate(random.nextInt(5) == 0 ? data : parameters);
        }
        byte[] bytes = Json.bytes(event);
        return random.nextInt(50) == 0 ? spoiled(bytes) : bytes;
    }

    private void mutate(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set(odd(), value(0));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode old = object.get(name);
        switch (random.nextInt(9)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, value(0));
            case 2 -> object.set(name + odd(), old);
            case 3 -> object.set(name + "." + random.nextInt(12), value(0));
            case 4 -> object.putObject(name).set("Inner", old);
            case 5 -> object.putArray(name).add(old).add(value(0));
            case 6 -> object.put(name, old.asText() + odd().repeat(random.nextInt(200)));
            case 7 -> object.put(name, odd());
            default -> object.putObject(name).put("secretRef", odd());
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> TextNode.valueOf(odd());
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> NODES.numberNode(random.nextDouble());
            case 5 -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(odd(), value(depth + 1));
                }
                yield object;
            }
        };
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    /** Bytes lost, turned over, or in another encoding. */
    private byte[] spoiled(byte[] bytes) {
        return switch (random.nextInt(3)) {
            case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                byte[] turned = bytes.clone();
                turned[random.nextInt(turned.length)] ^= (byte) (1 + random.nextInt(255));
                yield turned;
            }
            default -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        };
    }

    /** For messages. */
    @Override
    public String toString() {
        return Map.of("commands", prefix, "made", number).toString();
    }
}
