package dev.dragoman.app.conformance;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.simulator.fault.Fault;
import java.util.List;
import java.util.stream.Stream;

/** How a scenario is run. */
enum Manner {
    /** As it is written, errors and all. */
    PLAIN,
    /** Every changing call's first answer is lost after it took effect. */
    ANSWER_LOST,
    /** Every changing call's first connection is dropped before it took effect. */
    DROPPED_BEFORE,
    /** All asynchronous work fails the first time. */
    WORK_FAILS;

    /** What goes wrong all the time. */
    List<Fault> faults() {
        return switch (this) {
            case PLAIN, WORK_FAILS -> List.of();
            case ANSWER_LOST ->
                changing()
                        .map(action -> Fault.dropAfterEffect().onAction(action).timesPerRequest(1))
                        .toList();
            case DROPPED_BEFORE ->
                changing()
                        .map(action -> Fault.dropBeforeEffect().onAction(action).timesPerRequest(1))
                        .toList();
        };
    }

    private static Stream<String> changing() {
        return Stream.of(Api.values())
                .flatMap(api -> Catalogue.of(api).actions().stream())
                .filter(action -> !action.reads())
                .map(Action::name)
                .distinct();
    }
}
