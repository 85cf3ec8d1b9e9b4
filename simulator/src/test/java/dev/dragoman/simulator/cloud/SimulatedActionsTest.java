package dev.dragoman.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The simulated actions")
class SimulatedActionsTest {

    @ParameterizedTest(name = "of {0} are all that are documented")
    @EnumSource
    void all(Api api) {
        assertThat(SimulatedActions.of(api))
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.of(api).actions().stream().map(Action::name).toList());
    }
}
