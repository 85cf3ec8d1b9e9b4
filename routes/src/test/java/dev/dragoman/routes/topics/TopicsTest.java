package dev.dragoman.routes.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.Topics;
import dev.dragoman.routes.config.Roles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The topics")
class TopicsTest {

    private static List<TopicSpec> specs(Roles roles) {
        return TopicPlan.of(Topics.standard(), roles, Set.of("default", "shop"), Set.of("aliyun", "tencent"))
                .specs();
    }

    private static Map<String, TopicSpec> byName(Roles roles) {
        return specs(roles).stream().collect(Collectors.toMap(TopicSpec::name, spec -> spec));
    }

    private static Map<String, FoundTopic> found(int partitions) {
        Map<String, FoundTopic> found = new HashMap<>();
        specs(Roles.all())
                .forEach(spec -> found.put(spec.name(), new FoundTopic(partitions, TopicCheck.sorted(spec.cleanup()))));
        return found;
    }

    private static TopicCheck check(Map<String, FoundTopic> found) {
        return new TopicCheck(specs(Roles.all()), found);
    }

    @Test
    @DisplayName("of a whole gateway are all of the design's")
    void all() {
        assertThat(byName(Roles.all()).keySet())
                .containsExactlyInAnyOrder(
                        "dragoman.commands",
                        "dragoman.commands.shop",
                        "dragoman.inbox",
                        "dragoman.requests.aliyun",
                        "dragoman.requests.tencent",
                        "dragoman.replies",
                        "dragoman.events",
                        "dragoman.events.shop",
                        "dragoman.operations",
                        "dragoman.resources",
                        "dragoman.dead-letters");
    }

    @Test
    @DisplayName("of one cloud's route alone are those that it reads and writes")
    void oneRole() {
        assertThat(byName(new Roles(Set.of("adapter-aliyun"))).keySet())
                .containsExactlyInAnyOrder("dragoman.requests.aliyun", "dragoman.replies", "dragoman.dead-letters");
    }

    @Test
    @DisplayName(
            "are kept as long as the design says: commands 7 days, internal ones 14, public ones 30, resources for ever")
    void retention() {
        Map<String, TopicSpec> all = byName(Roles.all());

        assertThat(days(all, "dragoman.commands")).isEqualTo(7);
        assertThat(days(all, "dragoman.inbox")).isEqualTo(14);
        assertThat(days(all, "dragoman.replies")).isEqualTo(14);
        assertThat(days(all, "dragoman.events")).isEqualTo(30);
        assertThat(all.get("dragoman.operations").cleanup()).isEqualTo("compact,delete");
        assertThat(all.get("dragoman.resources").cleanup()).isEqualTo("compact");
        assertThat(all.get("dragoman.resources").settings()).doesNotContainKey(TopicSpec.RETENTION);
    }

    private static long days(Map<String, TopicSpec> all, String topic) {
        return Duration.ofMillis(Long.parseLong(all.get(topic).settings().get(TopicSpec.RETENTION)))
                .toDays();
    }

    @Test
    @DisplayName("take the time of a command from the broker")
    void brokersTime() {
        assertThat(byName(Roles.all()).get("dragoman.commands").settings())
                .containsEntry(TopicSpec.TIMESTAMP, "LogAppendTime");
    }

    @Test
    @DisplayName("that are all there are fine, however many partitions they have")
    void fine() {
        TopicCheck check = check(found(8));

        assertThat(check.problems()).isEmpty();
        assertThat(check.missing()).isEmpty();
        assertThat(check.partitions()).isEqualTo(OptionalInt.of(8));
    }

    @Test
    @DisplayName("are refused when inbox, requests and replies have not the same number of partitions")
    void different() {
        Map<String, FoundTopic> found = found(8);
        found.put("dragoman.replies", new FoundTopic(16, "delete"));

        assertThat(check(found).problems())
                .singleElement()
                .asString()
                .startsWith("expected inbox, requests and replies to have the same number of partitions")
                .contains("dragoman.inbox=8")
                .contains("dragoman.replies=16");
    }

    @Test
    @DisplayName("are refused when one is cleaned up in another way")
    void cleanup() {
        Map<String, FoundTopic> found = found(8);
        found.put("dragoman.resources", new FoundTopic(8, "delete"));

        assertThat(check(found).problems())
                .containsExactly("dragoman.resources: expected cleanup.policy=compact, got delete");
    }

    @Test
    @DisplayName("that are missing are known")
    void missing() {
        Map<String, FoundTopic> found = found(8);
        found.remove("dragoman.requests.aliyun");

        assertThat(check(found).missing()).extracting(TopicSpec::name).containsExactly("dragoman.requests.aliyun");
    }
}
