package dev.dragoman.adapter.procedure;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of its API's actions a procedure uses; {@code dragoman catalogue coverage} tells it. */
public final class ProcedureActions {

    private ProcedureActions() {}

    /** All of them, by name: what its steps call, what they look through to see an end, and to find out what a call did. */
    public static SortedSet<String> of(Procedure procedure) {
        return procedure.steps().stream().flatMap(ProcedureActions::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(Step step) {
        Stream<Look> looks = Stream.of(
                        step.look().stream(),
                        step.until().map(Step.Until::look).stream(),
                        step.recovery().stream().flatMap(ProcedureActions::looks))
                .flatMap(look -> look);
        return Stream.concat(
                Stream.of(step.action()), looks.map(look -> look.call().action()));
    }

    private static Stream<Look> looks(Recovery how) {
        Stream<Look> unmarked = how instanceof Recovery.Marker marker ? Stream.of(marker.all()) : Stream.empty();
        return Stream.concat(how.look().stream(), unmarked);
    }
}
