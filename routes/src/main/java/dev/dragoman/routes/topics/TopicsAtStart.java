package dev.dragoman.routes.topics;

import dev.dragoman.routes.config.ConfigException;
import dev.dragoman.routes.config.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for Kafka, creates the topics that are missing, and refuses those that do not fit. */
public final class TopicsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final Duration TRY = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final TopicPlan plan;

    public TopicsAtStart(KafkaSettings kafka, TopicPlan plan) {
        this.kafka = kafka;
        this.plan = plan;
    }

    /**
     * Returns once every topic is there; while Kafka is away, that is for as long as it is away.
     *
     * @return how many partitions the internal topics have
     * @throws ConfigException if topics are missing that may not be created, or do not fit
     * @throws InterruptedException if somebody no longer wants to wait
     */
    public int ensure() throws InterruptedException {
        while (true) {
            try (Admin admin = Admin.create(properties())) {
                OptionalInt partitions = settled(admin);
                if (partitions.isPresent()) {
                    return partitions.getAsInt();
                }
            } catch (ExecutionException e) {
                away(retriable(e.getCause())
                        .orElseThrow(() -> new KafkaException(
                                "checking the topics: " + e.getCause().getMessage(), e.getCause())));
            } catch (TimeoutException e) {
                away("no answer in " + TRY.toSeconds() + " s");
            } catch (KafkaException e) {
                away(unresolvable(e).orElseThrow(() -> e));
            }
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = kafka.clientProperties();
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TRY.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TRY.toMillis());
        return properties;
    }

    /** One round: look and create; the partitions if nothing was missing when looked. */
    private OptionalInt settled(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        TopicCheck check = new TopicCheck(plan.specs(), look(admin));
        List<String> problems = check.problems();
        if (!problems.isEmpty()) {
            throw new ConfigException("topics at " + kafka.bootstrapServers(), problems);
        }
        List<TopicSpec> missing = check.missing();
        if (missing.isEmpty()) {
            return OptionalInt.of(check.partitions().orElse(kafka.partitions()));
        }
        if (!kafka.createTopics()) {
            throw new ConfigException(
                    "topics at " + kafka.bootstrapServers() + " (dragoman.kafka.create-topics=false)",
                    missing.stream()
                            .map(spec -> spec.name() + ": expected a topic with " + spec.settings() + ", got none")
                            .toList());
        }
        create(admin, missing, check.partitions().orElse(kafka.partitions()));
        return OptionalInt.empty();
    }

    private Map<String, FoundTopic> look(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> there = get(admin.listTopics().names());
        List<String> names = plan.specs().stream()
                .map(TopicSpec::name)
                .filter(there::contains)
                .toList();
        Map<String, TopicDescription> topics = get(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs = get(admin.describeConfigs(names.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all());
        Map<String, FoundTopic> found = new HashMap<>();
        configs.forEach((resource, config) -> found.put(
                resource.name(),
                new FoundTopic(
                        topics.get(resource.name()).partitions().size(),
                        TopicCheck.sorted(config.get(TopicSpec.CLEANUP).value()))));
        return found;
    }

    private void create(Admin admin, List<TopicSpec> missing, int partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        LOG.info(
                "Creating topics with {} partitions: {}",
                partitions,
                missing.stream().map(TopicSpec::name).collect(Collectors.joining(", ")));
        try {
            get(admin.createTopics(missing.stream()
                            .map(spec -> new NewTopic(spec.name(), partitions, kafka.replicationFactor())
                                    .configs(spec.settings()))
                            .toList())
                    .all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            LOG.debug("Another instance created topics at the same time");
        }
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(TRY.toMillis() * 2, TimeUnit.MILLISECONDS);
    }

    private void away(String why) throws InterruptedException {
        LOG.warn("Waiting for Kafka at {}: {}", kafka.bootstrapServers(), why);
        Thread.sleep(1_000); // nothing else can be done at start before Kafka is there
    }

    private static Optional<String> retriable(Throwable cause) {
        return cause instanceof RetriableException ? Optional.of(String.valueOf(cause.getMessage())) : Optional.empty();
    }

    /** A name that cannot be resolved yet: in a cluster it appears when the broker does. */
    private static Optional<String> unresolvable(KafkaException e) {
        return e.getCause() instanceof org.apache.kafka.common.config.ConfigException config
                        && String.valueOf(config.getMessage()).contains("resolvable")
                ? Optional.of(config.getMessage())
                : Optional.empty();
    }
}
