package dev.dragoman.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;

/** Which instance has which partitions, as the groups' coordinator tells it. */
record Ownership(Admin admin) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /**
     * The partitions that an instance has of a topic.
     *
     * @param instance its {@code dragoman.instance-id}
     */
    Set<Integer> of(String group, String topic, String instance) throws InterruptedException {
        return describe(group).members().stream()
                .filter(member -> isOf(member, instance))
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .filter(partition -> partition.topic().equals(topic))
                .map(org.apache.kafka.common.TopicPartition::partition)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns when these instances, and no others, share the partitions of a topic, each with at least one.
     *
     * @throws IllegalStateException if that takes longer
     */
    void awaitShared(String group, String topic, List<String> instances, Duration patience)
            throws InterruptedException {
        long start = System.nanoTime();
        while (!shared(group, topic, instances)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IllegalStateException("%s: expected %s to share %s within %s, got %s"
                        .formatted(group, instances, topic, patience, describe(group)));
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos()); // the coordinator tells nobody but the members
        }
    }

    private boolean shared(String group, String topic, List<String> instances) throws InterruptedException {
        ConsumerGroupDescription described = describe(group);
        if (described.groupState() != GroupState.STABLE || described.members().size() != instances.size()) {
            return false;
        }
        for (String instance : instances) {
            if (of(group, topic, instance).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Kafka Streams adds a thread's number to the instance's name. */
    private static boolean isOf(MemberDescription member, String instance) {
        return member.groupInstanceId()
                .filter(id -> id.equals(instance) || id.matches(java.util.regex.Pattern.quote(instance) + "-\\d+"))
                .isPresent();
    }

    private ConsumerGroupDescription describe(String group) throws InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("describing the group " + group, e);
        }
    }
}
