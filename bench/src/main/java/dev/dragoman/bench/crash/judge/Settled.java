package dev.dragoman.bench.crash.judge;

import java.util.List;
import java.util.Set;

/** What an end could not know is found out in the end. */
final class Settled implements Rule {

    private static final Set<String> LEAVING = Set.of("timed-out", "cancelled", "succeeded");

    @Override
    public String name() {
        return "unsettled";
    }

    @Override
    public String sentence() {
        return "What timed out or was cancelled with a call in flight is followed by an event that says what came of it, unless its work was made"
                + " to fail.";
    }

    @Override
    public List<Finding> findings(Case known) {
        return known.operations().stream()
                .filter(operation -> LEAVING.contains(operation.ended())
                        && operation.effect().equals("unknown"))
                .filter(operation -> operation.first("settled").isEmpty())
                .filter(operation -> operation.calls().stream().noneMatch(Settled::undone))
                .map(operation -> new Finding(
                        List.of(operation.id()),
                        operation + " ended as " + operation.ended()
                                + " with effect unknown: expected that it is settled, got nothing more"))
                .toList();
    }

    /** Work that was made to fail comes to nothing without a word: no look ever sees an end of it. */
    private static boolean undone(Call call) {
        return call.touched() && !call.effective();
    }
}
