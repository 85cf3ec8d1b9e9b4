package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.TypedReference;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.ApplyData;
import dev.dragoman.model.command.AssociateData;
import dev.dragoman.model.command.CancelData;
import dev.dragoman.model.command.CreateData;
import dev.dragoman.model.command.DeleteData;
import dev.dragoman.model.command.DisassociateData;
import dev.dragoman.model.command.ImportData;
import dev.dragoman.model.command.InvokeData;
import dev.dragoman.model.command.ListData;
import dev.dragoman.model.command.ModifyData;
import dev.dragoman.model.command.NamedData;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Pages;
import dev.dragoman.model.command.ResolveData;
import dev.dragoman.model.kind.Nothing;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole command of every kind and verb, as the reference page shows it; one test holds it to the schema, another sends it to
 * the gateway.
 */
final class Examples {

    private static final Lane LANE = Fixtures.LANE;
    private static final String STACK = "shop";
    private static final Lane TENCENT = new Lane("tencent", "prod", "ap-guangzhou");
    private static final String INSTANCE = "i-bp67acfmxazb4p";
    private static final Map<String, String> LABELS = Map.of("cost", "42");

    private Examples() {}

    static JsonNode command(Kind kind, Verb verb) {
        ObjectNode event = Fixtures.tree(new Attributes(
                "1.0",
                "dragoman." + Schemas.name(kind, verb),
                "/shop/ci",
                kind.id() + "-" + verb.id() + "-1",
                Schemas.id(kind, verb)));
        event.set("data", data(kind, verb));
        return event;
    }

    static ObjectNode data(Kind kind, Verb verb) {
        return switch (verb) {
            case CREATE ->
                Fixtures.tree(new CreateData<>(
                        LANE, STACK, name(kind), spec(kind), null, null, null, null, null, null, "PT10M", null));
            case APPLY ->
                Fixtures.tree(new ApplyData<>(
                        LANE, STACK, name(kind), spec(kind), LABELS, null, null, null, null, "PT10M", null));
            case MODIFY -> modify(kind);
            case DELETE ->
                Fixtures.tree(
                        new DeleteData(LANE, STACK, name(kind), null, null, OnInUse.WAIT, null, null, "PT10M", null));
            case GET, FORGET -> Fixtures.tree(new NamedData(LANE, STACK, name(kind), null));
            case LIST -> Fixtures.tree(new ListData(LANE, STACK, 20, null, null));
            case IMPORT ->
                Fixtures.tree(new ImportData<>(LANE, STACK, name(kind), id(kind), spec(kind), LABELS, null, null));
            case ASSOCIATE ->
                Fixtures.tree(new AssociateData(
                        LANE,
                        STACK,
                        name(kind),
                        TypedReference.byId("instance", INSTANCE),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
            case DISASSOCIATE -> Fixtures.tree(new DisassociateData(LANE, STACK, name(kind), null, null, null, null));
            case CANCEL -> Fixtures.tree(new CancelData(LANE, Fixtures.OPERATION, null));
            case RESOLVE -> Fixtures.tree(new ResolveData(TENCENT, Fixtures.OPERATION, "eip-9z0xk3ab", null));
            case INVOKE ->
                Fixtures.tree(new InvokeData(
                        LANE,
                        STACK,
                        "aliyun-vpc",
                        "DescribeVpcs",
                        Json.mapper().createObjectNode().put("IsDefault", false).put("PageSize", 50),
                        null,
                        null,
                        Pages.ALL,
                        null,
                        null,
                        null));
        };
    }

    /** What has to be there before the example can succeed, in the words of the pages' marks; empty if nothing has. */
    static String given(Kind kind, Verb verb) {
        return switch (verb) {
            case LIST, FORGET, INVOKE -> "";
            case CREATE, APPLY -> needs(kind);
            case IMPORT ->
                Stream.of(needs(kind), "the resource to import")
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
            case ASSOCIATE -> kind.id() + " " + name(kind) + ", instance " + INSTANCE;
            case CANCEL -> "an ended operation";
            case RESOLVE -> "an unresolved operation";
            case MODIFY, DELETE, GET, DISASSOCIATE -> kind.id() + " " + name(kind);
        };
    }

    private static String needs(Kind kind) {
        return switch (kind) {
            case SUBNET -> "network main";
            case ROUTE ->
                "network main, nat-gateway " + Fixtures.ROUTE.nextHop().id();
            case NETWORK, ELASTIC_IP, OPERATION, NATIVE -> "";
        };
    }

    /** A description, and the handle as its name again. */
    private static ObjectNode modify(Kind kind) {
        ObjectNode data = Fixtures.tree(
                new ModifyData<>(LANE, STACK, name(kind), spec(kind), null, null, 1L, null, null, null, null));
        ObjectNode patch = data.putObject("spec");
        patch.put("description", "For the shop").putNull("displayName");
        return data;
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case NETWORK -> "main";
            case SUBNET -> "web";
            case ROUTE -> "out";
            case ELASTIC_IP -> "front";
            case OPERATION, NATIVE -> throw new IllegalArgumentException(kind + " has no name");
        };
    }

    private static String id(Kind kind) {
        return switch (kind) {
            case NETWORK -> "vpc-bp1qpo0kug3a20qqe5h2v";
            case SUBNET -> "vsw-bp1s5fnvk4gn2tws03624";
            case ROUTE -> "vtb-bp145q7glnuzdvzu21pmk/rte-bp1mnnr2al0naomnpv0w8";
            case ELASTIC_IP -> "eip-bp13e9i2qst4g6jzi05fs";
            case OPERATION, NATIVE -> Fixtures.OPERATION;
        };
    }

    private static Record spec(Kind kind) {
        return switch (kind) {
            case NETWORK -> Fixtures.NETWORK;
            case SUBNET -> Fixtures.SUBNET;
            case ROUTE -> Fixtures.ROUTE;
            case ELASTIC_IP -> Fixtures.ELASTIC_IP;
            case OPERATION, NATIVE -> new Nothing();
        };
    }

    private record Attributes(String specversion, String type, String source, String id, String dataschema) {}
}
