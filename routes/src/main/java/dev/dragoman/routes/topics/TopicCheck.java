package dev.dragoman.routes.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares the topics that are needed with those that are there.
 *
 * @param plan what is needed
 * @param found what is there, by name
 */
record TopicCheck(List<TopicSpec> plan, Map<String, FoundTopic> found) {

    List<TopicSpec> missing() {
        return plan.stream().filter(spec -> !found.containsKey(spec.name())).toList();
    }

    /** How many partitions the internal topics that exist have: what is missing must have as many. */
    OptionalInt partitions() {
        return internal().values().stream().mapToInt(Integer::intValue).findFirst();
    }

    /** Whatever forbids a start, one sentence each. */
    List<String> problems() {
        Map<String, Integer> counts = internal();
        java.util.ArrayList<String> problems = new java.util.ArrayList<>();
        if (counts.values().stream().distinct().count() > 1) {
            problems.add(
                    "expected inbox, requests and replies to have the same number of partitions, for one lane's records"
                            + " must meet in one partition; got " + counts
                            + ". Partitions cannot be taken away: recreate the topics, or start with another topic prefix");
        }
        for (TopicSpec spec : plan) {
            FoundTopic topic = found.get(spec.name());
            if (topic != null && !topic.cleanup().equals(sorted(spec.cleanup()))) {
                problems.add(spec.name() + ": expected cleanup.policy=" + spec.cleanup() + ", got " + topic.cleanup());
            }
        }
        return problems;
    }

    static String sorted(String cleanup) {
        return Arrays.stream(cleanup.split(",")).map(String::strip).sorted().collect(Collectors.joining(","));
    }

    private Map<String, Integer> internal() {
        Map<String, Integer> counts = new TreeMap<>();
        for (TopicSpec spec : plan) {
            FoundTopic topic = found.get(spec.name());
            if (spec.copartitioned() && topic != null) {
                counts.put(spec.name(), topic.partitions());
            }
        }
        return counts;
    }
}
