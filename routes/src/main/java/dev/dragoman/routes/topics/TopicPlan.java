package dev.dragoman.routes.topics;

import static dev.dragoman.routes.topics.TopicSpec.CLEANUP;
import static dev.dragoman.routes.topics.TopicSpec.MAX_MESSAGE;
import static dev.dragoman.routes.topics.TopicSpec.RETENTION;
import static dev.dragoman.routes.topics.TopicSpec.TIMESTAMP;

import dev.dragoman.model.Topics;
import dev.dragoman.routes.config.Roles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which topics the roles of this process need, each with its settings (the design's table in §2). */
public final class TopicPlan {

    /** Bytes of a record on the internal topics: an answer of 512 KiB as JSON in JSON, and what stands around it. */
    public static final int MAX_RECORD = 4 * 1024 * 1024;

    private static final Duration COMMANDS = Duration.ofDays(7);
    private static final Duration INTERNAL = Duration.ofDays(14);
    private static final Duration PUBLIC = Duration.ofDays(30);

    private final Topics topics;
    private final Map<String, TopicSpec> specs = new LinkedHashMap<>();

    private TopicPlan(Topics topics) {
        this.topics = topics;
    }

    /** Every topic that something here reads or writes. */
    public static TopicPlan of(Topics topics, Roles roles, Collection<String> tenants, Collection<String> providers) {
        TopicPlan plan = new TopicPlan(topics);
        plan.add(topics.deadLetters(), false, kept("delete", PUBLIC));
        if (roles.intake()) {
            new TreeSet<>(tenants).forEach(tenant -> plan.add(topics.commands(tenant), false, commands()));
            plan.add(topics.inbox(), true, kept("delete", INTERNAL));
        }
        for (String provider : new TreeSet<>(providers)) {
            if (roles.engine() || roles.adapter(provider)) {
                plan.add(topics.requests(provider), true, kept("delete", INTERNAL));
                plan.add(topics.replies(), true, kept("delete", INTERNAL));
            }
        }
        if (roles.engine()) {
            plan.addEngines(tenants);
        }
        return plan;
    }

    private void addEngines(Collection<String> tenants) {
        add(topics.inbox(), true, kept("delete", INTERNAL));
        add(topics.replies(), true, kept("delete", INTERNAL));
        new TreeSet<>(tenants).forEach(tenant -> add(topics.events(tenant), false, kept("delete", PUBLIC)));
        add(topics.operations(), false, kept("compact,delete", PUBLIC));
        add(topics.resources(), false, Map.of(CLEANUP, "compact", MAX_MESSAGE, String.valueOf(MAX_RECORD)));
    }

    /** A deadline counts from the broker's clock, not from the publisher's. */
    private static Map<String, String> commands() {
        Map<String, String> settings = new LinkedHashMap<>(kept("delete", COMMANDS));
        settings.put(TIMESTAMP, "LogAppendTime");
        return settings;
    }

    private static Map<String, String> kept(String cleanup, Duration retention) {
        return Map.of(
                CLEANUP, cleanup,
                RETENTION, String.valueOf(retention.toMillis()),
                MAX_MESSAGE, String.valueOf(MAX_RECORD));
    }

    private void add(String name, boolean copartitioned, Map<String, String> settings) {
        specs.put(name, new TopicSpec(name, copartitioned, settings));
    }

    List<TopicSpec> specs() {
        return new ArrayList<>(specs.values());
    }
}
