package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.CreateData;
import dev.dragoman.model.command.ListData;
import dev.dragoman.model.command.NamedData;

/** A whole command of every kind and verb, as the reference page shows it; a test holds it to the schema. */
final class Examples {

    private static final String STACK = "shop";

    private Examples() {}

    static JsonNode command(Kind kind, Verb verb) {
        ObjectNode event = Fixtures.tree(new Attributes(
                "1.0", "dragoman." + Schemas.name(kind, verb), "/shop/ci", "01JD8M6Q4Z", Schemas.id(kind, verb)));
        event.set("data", data(kind, verb));
        return event;
    }

    static ObjectNode data(Kind kind, Verb verb) {
        return Fixtures.tree(
                switch (verb) {
                    case CREATE -> new CreateData<>(Fixtures.LANE, STACK, name(kind), spec(kind), null, "PT10M");
                    case GET, DELETE -> new NamedData(Fixtures.LANE, STACK, name(kind), null);
                    case LIST -> new ListData(Fixtures.LANE, STACK, 20, null, null);
                });
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case NETWORK -> "main";
            case SUBNET -> "web";
        };
    }

    private static Record spec(Kind kind) {
        return switch (kind) {
            case NETWORK -> Fixtures.NETWORK;
            case SUBNET -> Fixtures.SUBNET;
        };
    }

    private record Attributes(String specversion, String type, String source, String id, String dataschema) {}
}
