package dev.dragoman.bench.crash.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Completion;
import dev.dragoman.catalogue.Recovery;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stories")
class TalesTest {

    private static final int MANY = 400;

    @Test
    @DisplayName("are the same for the same seed, and others for another")
    void seeded() {
        assertThat(told(7)).isEqualTo(told(7)).isNotEqualTo(told(8));
    }

    @Test
    @DisplayName("are told in every account, region and tenant, each story in some")
    void everywhere() {
        List<Tales.Telling> told = told(7);

        assertThat(told.stream().map(Tales.Telling::lane).distinct()).hasSize(8);
        assertThat(told.stream().map(Tales.Telling::tenant).distinct()).containsExactlyInAnyOrder("default", "other");
        assertThat(told.stream().map(telling -> telling.story().name()).distinct())
                .hasSize(11 + NativeStory.all().size());
        assertThat(told).allSatisfy(telling -> assertThat(
                        telling.story().at(telling.lane().provider()))
                .isTrue());
    }

    @Test
    @DisplayName(
            "call actions of the catalogues alone: of all APIs, of every way of recovery, of every kind of completion")
    void waysOfRecovery() {
        List<Action> actions = NativeStory.all().stream()
                .flatMap(story -> story.actions().stream())
                .map(TalesTest::action)
                .toList();

        assertThat(actions.stream()
                        .flatMap(action -> action.recovery().stream())
                        .map(Recovery::way))
                .contains(Recovery.Way.values());
        assertThat(actions.stream().map(action -> action.completion().mode())).contains(Completion.Mode.values());
        assertThat(actions.stream()
                        .flatMap(action -> action.recovery().stream())
                        .filter(recovery -> !recovery.before().isEmpty())
                        .count())
                .as("calls whose effect is seen by comparing with what was there before")
                .isGreaterThan(10);
        assertThat(NativeStory.all().stream()
                        .flatMap(story -> story.actions().stream())
                        .map(name -> name.substring(0, name.indexOf(' ')))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("aliyun-vpc", "tencent-vpc", "tencent-vpc-v2"));
    }

    private static Action action(String name) {
        Api api = Arrays.stream(Api.values())
                .filter(each -> name.startsWith(each.id() + " "))
                .findFirst()
                .orElseThrow();
        return Catalogue.of(api).action(name.substring(api.id().length() + 1));
    }

    private static List<Tales.Telling> told(long seed) {
        Tales tales = new Tales(Workload.of(seed, MANY, Duration.ofMinutes(1), Workload.accounts(), Set.of()));
        return IntStream.rangeClosed(1, MANY).mapToObj(tales::next).toList();
    }
}
