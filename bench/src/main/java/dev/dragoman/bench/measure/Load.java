package dev.dragoman.bench.measure;

import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Sends creates as their publisher would. */
final class Load implements AutoCloseable {

    private final DragomanClient client;
    private final String deadline;

    /**
     * @param deadline of every command
     */
    Load(String bootstrapServers, Duration deadline) {
        this.client = DragomanClient.connect(ClientConfiguration.of(bootstrapServers));
        this.deadline = deadline.toString();
    }

    /** Makes a network in a stack of its name. */
    SentCommand network(Lane lane, String name) {
        return create(lane, "network", name, Map.of("cidr", "10.0.0.0/16"));
    }

    /** Makes a subnet of the same name in the network of that name. */
    SentCommand subnet(Lane lane, String name) {
        return create(
                lane,
                "subnet",
                name,
                Map.of("network", Map.of("name", name), "cidr", "10.0.1.0/24", "zone", lane.region() + "-b"));
    }

    private SentCommand create(Lane lane, String kind, String name, Map<String, ?> spec) {
        Map<String, Object> event = Map.of(
                "specversion",
                "1.0",
                "type",
                "dragoman." + kind + ".create",
                "source",
                "/bench",
                "id",
                UUID.randomUUID().toString(),
                "dataschema",
                "urn:dragoman:" + kind + ".create:1",
                "datacontenttype",
                "application/json",
                "data",
                Map.of(
                        "target",
                        Map.of("provider", lane.provider(), "account", lane.account(), "region", lane.region()),
                        "stack",
                        name,
                        "name",
                        name,
                        "spec",
                        spec,
                        "deadline",
                        deadline));
        return client.send(Json.bytes(event), Topics.DEFAULT_TENANT);
    }

    @Override
    public void close() {
        client.close();
    }
}
