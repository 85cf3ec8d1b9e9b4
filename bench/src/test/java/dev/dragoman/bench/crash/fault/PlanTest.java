package dev.dragoman.bench.crash.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of a crash run")
class PlanTest {

    private static final Extent LONG = new Extent(20, 2, Duration.ofMinutes(4));

    @Test
    @DisplayName("is the same for the same seed, and another for another")
    void seeded() {
        assertThat(all(7).text()).isEqualTo(all(7).text()).isNotEqualTo(all(8).text());
    }

    @Test
    @DisplayName("kills as often as asked, whatever the seed")
    void kills() {
        assertThat(LongStream.range(0, 50).mapToObj(PlanTest::all)).allSatisfy(plan -> assertThat(plan.blows().stream()
                        .filter(timed -> timed.blow().fault().equals("kill"))
                        .mapToInt(timed -> timed.blow().hits())
                        .sum())
                .isEqualTo(20));
    }

    @Test
    @DisplayName("has each fault at least once, also when it is short")
    void every() {
        Plan plan = Plan.of(3, Faults.named(List.of("all")), new Extent(1, 1, Duration.ofSeconds(20)));

        assertThat(plan.blows().stream().map(timed -> timed.blow().fault()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "kill",
                        "freeze",
                        "broker-restart",
                        "broker-kill",
                        "rebalance",
                        "clock-step",
                        "route-away",
                        "engine-away");
        assertThat(plan.windows().stream().map(Window::fault).collect(Collectors.toSet()))
                .hasSize(CloudFaults.all().size());
    }

    @Test
    @DisplayName("has three zombies and more than three losses of the broker in twenty kills")
    void inProportion() {
        assertThat(all(1).blows().stream()
                        .collect(Collectors.groupingBy(timed -> timed.blow().fault(), Collectors.counting())))
                .containsEntry("freeze", 3L)
                .containsEntry("broker-restart", 2L)
                .containsEntry("broker-kill", 2L);
    }

    @Test
    @DisplayName("lets one blow fall after the other, and all windows close before its end")
    void inOrder() {
        Plan plan = all(5);

        for (int i = 1; i < plan.blows().size(); i++) {
            Plan.Timed before = plan.blows().get(i - 1);
            assertThat(plan.blows().get(i).at())
                    .isGreaterThanOrEqualTo(before.at().plus(before.blow().about()));
        }
        assertThat(plan.windows()).allSatisfy(window -> assertThat(window.end()).isLessThanOrEqualTo(plan.length()));
    }

    @Test
    @DisplayName("knows no other faults than it says, and leaves out what goes beyond what is promised")
    void names() {
        assertThatThrownBy(() -> Faults.named(List.of("kil")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no fault \"kil\"; there are all, none, kill, freeze");
        assertThat(Faults.named(List.of("all"))).extracting(Fault::name).doesNotContain("stale-read-long");
        assertThat(Faults.named(List.of("none"))).isEmpty();
        assertThat(Faults.known()).extracting(Fault::name).doesNotHaveDuplicates();
    }

    private static Plan all(long seed) {
        return Plan.of(seed, Faults.named(List.of("all")), LONG);
    }
}
