package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Topics;
import java.time.Duration;
import java.util.List;

/** The topics that publishers, subscribers and operators meet, and what each of them does there. */
final class AsyncApiChannels {

    private static final Topics TOPICS = Topics.standard();
    private static final String TENANT = "{tenant}";
    private static final String BINDING = "0.5.0";

    /** Partitions of the topics that the gateway creates, unless configured otherwise before its first start. */
    private static final int PARTITIONS = 32;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private static final String PARTITIONS_NOTE =
            " The count of partitions is the default; it is fixed when the topic is made.";

    private AsyncApiChannels() {}

    static ObjectNode channels() {
        ObjectNode channels = Json.mapper().createObjectNode();
        channels.set(
                "commands",
                channel(
                        TOPICS.commands(Topics.DEFAULT_TENANT),
                        "The commands of the tenant default. A stack's commands keep their order if its name is their key."
                                + PARTITIONS_NOTE,
                        AsyncApiMessages.commands(),
                        List.of("delete"),
                        WEEK));
        channels.set(
                "tenantCommands",
                ofTenant(channel(
                        TOPICS.commands(Topics.DEFAULT_TENANT) + "." + TENANT,
                        "The commands of any other tenant; the topic says whose they are." + PARTITIONS_NOTE,
                        AsyncApiMessages.commands(),
                        List.of("delete"),
                        WEEK)));
        channels.set(
                "events",
                channel(
                        TOPICS.events(Topics.DEFAULT_TENANT),
                        "What came of the commands of the tenant default, keyed by stack; to be read with isolation.level=read_committed."
                                + PARTITIONS_NOTE,
                        AsyncApiMessages.events(),
                        List.of("delete"),
                        MONTH));
        channels.set(
                "tenantEvents",
                ofTenant(channel(
                        TOPICS.events(Topics.DEFAULT_TENANT) + "." + TENANT,
                        "What came of the commands of any other tenant, keyed by stack; to be read with isolation.level=read_committed."
                                + PARTITIONS_NOTE,
                        AsyncApiMessages.events(),
                        List.of("delete"),
                        MONTH)));
        channels.set(
                "operations",
                channel(
                        TOPICS.operations(),
                        "The newest event of every operation of all tenants." + PARTITIONS_NOTE,
                        List.of(AsyncApiMessages.NEWEST),
                        List.of("compact", "delete"),
                        MONTH));
        channels.set(
                "resources",
                channel(
                        TOPICS.resources(),
                        "Every resource of the inventory, of all tenants; a tombstone when it is gone."
                                + PARTITIONS_NOTE,
                        List.of(AsyncApiMessages.KNOWN, AsyncApiMessages.GONE),
                        List.of("compact"),
                        Duration.ZERO));
        channels.set(
                "deadLetters",
                channel(
                        TOPICS.deadLetters(),
                        "Records that nobody can be answered about, for operators." + PARTITIONS_NOTE,
                        List.of(AsyncApiMessages.DEAD),
                        List.of("delete"),
                        MONTH));
        return channels;
    }

    static ObjectNode operations() {
        ObjectNode operations = Json.mapper().createObjectNode();
        operations.set("publishCommand", publish("commands", "events"));
        operations.set("publishTenantCommand", publish("tenantCommands", "tenantEvents"));
        operations.set("receiveEvents", operation("receive", "events", "Learn what came of commands."));
        operations.set("receiveTenantEvents", operation("receive", "tenantEvents", "Learn what came of commands."));
        operations.set(
                "readOperations",
                operation("receive", "operations", "Find the answer that was missed, or the state of all operations."));
        operations.set(
                "readResources", operation("receive", "resources", "Know every resource that the gateway knows."));
        operations.set(
                "readDeadLetters",
                operation("receive", "deadLetters", "See what could not be read, and why; for operators."));
        return operations;
    }

    private static ObjectNode publish(String commands, String events) {
        ObjectNode publish = operation("send", commands, "Ask for something; the answer is one terminal event.");
        publish.putObject("reply").set("channel", AsyncApi.reference("channels/" + events));
        return publish;
    }

    private static ObjectNode operation(String action, String channel, String summary) {
        ObjectNode operation =
                Json.mapper().createObjectNode().put("action", action).put("summary", summary);
        operation.set("channel", AsyncApi.reference("channels/" + channel));
        return operation;
    }

    private static ObjectNode ofTenant(ObjectNode channel) {
        channel.putObject("parameters")
                .putObject("tenant")
                .put("description", "The tenant: 1 to 63 lower-case letters, digits and hyphens, no hyphen first")
                .putArray("examples")
                .add("payments");
        return channel;
    }

    /**
     * A topic.
     *
     * @param retention how long records are kept; zero for as long as nothing replaces them
     */
    private static ObjectNode channel(
            String address, String description, List<String> messages, List<String> cleanup, Duration retention) {
        ObjectNode channel =
                Json.mapper().createObjectNode().put("address", address).put("description", description);
        ObjectNode all = channel.putObject("messages");
        messages.forEach(name -> all.set(name, AsyncApi.reference("components/messages/" + name)));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("partitions", PARTITIONS);
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        cleanup.forEach(configuration.putArray("cleanup.policy")::add);
        if (!retention.isZero()) {
            configuration.put("retention.ms", retention.toMillis());
        }
        kafka.put("bindingVersion", BINDING);
        return channel;
    }
}
