package dev.dragoman.app.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.client.Commands;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import java.util.function.Function;

/** The commands of the tour, each for whichever cloud. */
final class Orders {

    static final String STACK = "demo";
    private static final String SOURCE = "/dragoman/demo";

    private Orders() {}

    static Function<Cloud, OutgoingCommand> network(String name, String cidr) {
        return network(name, cidr, name);
    }

    static Function<Cloud, OutgoingCommand> network(String name, String cidr, String displayName) {
        NetworkSpec spec = new NetworkSpec(cidr, displayName, null, null, null, null, null);
        return cloud ->
                Commands.create(cloud.lane(), STACK, name, spec).source(SOURCE).build();
    }

    static Function<Cloud, OutgoingCommand> subnet(
            String name, String network, String cidr, Function<Cloud, String> zone) {
        return cloud -> Commands.create(
                        cloud.lane(),
                        STACK,
                        name,
                        new SubnetSpec(Reference.named(network), cidr, zone.apply(cloud), null, null, null, null))
                .source(SOURCE)
                .build();
    }

    static Function<Cloud, OutgoingCommand> delete(Kind kind, String name) {
        return cloud ->
                Commands.delete(cloud.lane(), STACK, kind, name).source(SOURCE).build();
    }

    /** A subnet with a name in capitals, a range with host bits, no zone, and a field that does not exist. */
    static Function<Cloud, OutgoingCommand> nonsense() {
        return cloud -> {
            OutgoingCommand right =
                    subnet("web", "main", "10.0.3.7/24", Cloud::zone).apply(cloud);
            ObjectNode data = right.data().deepCopy();
            data.put("name", "WEB");
            ObjectNode spec = (ObjectNode) data.required("spec");
            spec.remove("zone");
            spec.set("colour", Json.mapper().valueToTree("blue"));
            return new OutgoingCommand(
                    right.source(), right.id(), right.kind(), right.verb(), STACK, data, null, null, null);
        };
    }
}
