package dev.dragoman.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.Site;
import dev.dragoman.catalogue.Api;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Reference;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes what a block of a page says must be there before it is sent; CONTRIBUTING.md lists what it may say. */
final class Givens {

    private static final String NETWORK = "main";
    private static final String ADDRESS = "10.0.1.5";

    private final Site site;
    private final Map<ResourceKey, Resource> known = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private String lastAnswered = "";

    Givens(Site site) {
        this.site = site;
    }

    /** Takes everything away that earlier blocks made. */
    void nothing() throws Exception {
        List<Resource> all = new ArrayList<>(known.values());
        all.sort(Comparator.comparing(Resource::kind).reversed()); // what others need is forgotten after them
        for (Resource resource : all) {
            succeeded(end(Commands.forget(resource.target(), resource.stack(), resource.kind(), resource.name())));
        }
        known.clear();
        ids.clear();
        lastAnswered = "";
        site.simulator().reset();
    }

    /** Notes what a command brought or took away. */
    void learn(Event end) {
        end.operation()
                .map(OperationEvent::answer)
                .filter(answer -> !answer.id().isEmpty())
                .ifPresent(answer -> lastAnswered = answer.id());
        end.resource().ifPresent(resource -> {
            if (resource.status().equals("deleted") || resource.status().equals("orphaned")) {
                known.remove(resource.key());
            } else {
                known.put(resource.key(), resource);
            }
        });
    }

    /**
     * Makes one thing.
     *
     * @param command is given the ids of what was made, where the page can only make some up
     */
    void make(String thing, ObjectNode command) throws Exception {
        Lane lane = Json.read(command.at("/data/target"), Lane.class);
        ObjectNode data = (ObjectNode) command.path("data");
        switch (thing) {
            case "the resource to import" -> data.put("id", nobodys(command, lane));
            case "an ended operation" ->
                data.put(
                        "operation",
                        end(Commands.list(lane, "given", Kind.NETWORK)).operationId());
            case "an unresolved operation" -> {
                Event unresolved =
                        unresolved(Commands.create(lane, "given", "in-doubt", new ElasticIpSpec(5, null, null, null)));
                data.put("operation", unresolved.operationId());
                data.put("adopt", unresolved.error().orElseThrow().candidates().get(0));
            }
            case "an unresolved native call" ->
                data.put(
                        "operation",
                        unresolved(Commands.invoke(
                                        lane,
                                        "given",
                                        "tencent-vpc",
                                        "AllocateAddresses",
                                        Json.mapper().createObjectNode()))
                                .operationId());
            default -> {
                String[] words = thing.split(" ", 2);
                if (words[1].startsWith("is ")) {
                    ids.put(words[0], id(words[1].substring(3), lane, data));
                } else if (words[0].equals("secret")) {
                    secret(words[1]);
                } else if (Kind.find(words[0]).isPresent()) {
                    String[] path = ("/" + words[1]).split("/", -1);
                    String stack =
                            path.length == 3 ? path[1] : data.path("stack").asText();
                    resource(Kind.find(words[0]).orElseThrow(), lane, stack, path[path.length - 1]);
                } else {
                    place(words[0], words[1], lane, data);
                }
            }
        }
    }

    private void resource(Kind kind, Lane lane, String stack, String name) throws Exception {
        if (find(kind, lane, stack, name).isPresent()) {
            return;
        }
        if (kind == Kind.SUBNET || kind == Kind.ROUTE) {
            resource(Kind.NETWORK, lane, stack, NETWORK);
        }
        Record spec =
                switch (kind) {
                    case NETWORK -> new NetworkSpec("10.0.0.0/16", null, null, null, null, null, null);
                    case SUBNET ->
                        new SubnetSpec(Reference.named(NETWORK), "10.0.1.0/24", zone(lane), null, null, null, null);
                    case ROUTE ->
                        new RouteSpec(
                                Reference.named(NETWORK),
                                null,
                                "192.168.0.0/16",
                                NextHop.instance(instance(lane, stack), ADDRESS),
                                null,
                                null,
                                null);
                    case ELASTIC_IP -> new ElasticIpSpec(5, null, null, null);
                    case OPERATION, NATIVE -> throw new IllegalArgumentException(kind + " is not made");
                };
        succeeded(end(Commands.create(lane, stack, name, spec)));
    }

    private String instance(Lane lane, String stack) {
        return site.simulator()
                .place(Placement.in(api(lane), "instance", network(lane, stack)).withAddress(ADDRESS))
                .id();
    }

    /** What nothing of the gateway's makes is put into the stack's network, at the address that the command says. */
    private void place(String kind, String id, Lane lane, ObjectNode data) throws Exception {
        resource(Kind.NETWORK, lane, data.path("stack").asText(), NETWORK);
        site.simulator()
                .place(Placement.in(
                                api(lane),
                                kind,
                                network(lane, data.path("stack").asText()))
                        .withId(id)
                        .withAddress(data.at("/spec/nextHop/address").asText(ADDRESS)));
    }

    private String network(Lane lane, String stack) {
        return find(Kind.NETWORK, lane, stack, NETWORK).orElseThrow().id();
    }

    /** Makes what the command describes and forgets it. */
    private String nobodys(ObjectNode command, Lane lane) throws Exception {
        ObjectNode create = command.deepCopy();
        create.put("id", UUID.randomUUID().toString());
        create.put("type", command.path("type").asText().replace(".import", ".create"));
        create.remove("dataschema");
        ObjectNode its = (ObjectNode) create.path("data");
        its.remove("id");
        if (!its.has("spec")) {
            its.putObject("spec");
        }
        Event made = succeeded(
                site.client().send(Json.bytes(create), Topics.DEFAULT_TENANT).await(Site.PATIENCE));
        Resource resource = made.resource().orElseThrow();
        succeeded(end(Commands.forget(lane, resource.stack(), resource.kind(), resource.name())));
        return resource.id();
    }

    private Event unresolved(CommandBuilder allocation) throws Exception {
        site.simulator()
                .faults(Fault.dropAfterEffect().onAction("AllocateAddresses").times(1));
        Event end = end(allocation);
        assertThat(end.envelope().type()).isEqualTo("dragoman.operation.unresolved");
        return end;
    }

    /** The real id of what a page calls by one that it makes up. */
    private String id(String what, Lane lane, ObjectNode data) throws Exception {
        if (what.equals("what was answered last")) {
            return lastAnswered;
        }
        String[] words = what.split(" ", 2);
        Kind kind = Kind.find(words[0]).orElseThrow();
        String stack = data.path("stack").asText();
        resource(kind, lane, stack, words[1]);
        return find(kind, lane, stack, words[1]).orElseThrow().id();
    }

    /** The command with real ids in place of those that the page makes up. */
    ObjectNode withIds(ObjectNode command) {
        String text = Json.text(command);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            text = text.replace("\"" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        return Json.read(text, ObjectNode.class);
    }

    private void secret(String name) throws IOException {
        Path file = site.secrets().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a-secret-of-the-documentation");
    }

    private Optional<Resource> find(Kind kind, Lane lane, String stack, String name) {
        return Optional.ofNullable(known.get(new ResourceKey(Topics.DEFAULT_TENANT, stack, lane, kind, name)));
    }

    private Event end(CommandBuilder command) throws Exception {
        Event end = site.client().send(command.build()).await(Site.PATIENCE);
        learn(end);
        return end;
    }

    private static Event succeeded(Event end) {
        assertThat(end.succeeded()).as("given: %s", end.document()).isTrue();
        return end;
    }

    private static Api api(Lane lane) {
        return lane.provider().equals(Provider.ALIYUN.id()) ? Api.ALIYUN_VPC : Api.TENCENT_VPC;
    }

    private static String zone(Lane lane) {
        return lane.provider().equals(Provider.ALIYUN.id()) ? "cn-hangzhou-b" : "ap-guangzhou-3";
    }
}
