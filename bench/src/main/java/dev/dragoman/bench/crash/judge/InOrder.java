package dev.dragoman.bench.crash.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operations of one resource run in the order in which they were sent under one key. */
final class InOrder implements Rule {

    @Override
    public String name() {
        return "wrong-order";
    }

    @Override
    public String sentence() {
        return "A changing operation begins only when every earlier one on its resource is over, and so do their effects come.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Map<String, List<Operation>> byResource = new LinkedHashMap<>();
        known.operations().stream()
                .filter(operation ->
                        operation.changesAResource() && !operation.ended().equals("rejected"))
                .forEach(operation -> byResource
                        .computeIfAbsent(operation.resource(), key -> new ArrayList<>())
                        .add(operation));
        List<Finding> findings = new ArrayList<>();
        byResource.values().forEach(operations -> {
            for (int later = 1; later < operations.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    check(known, operations.get(earlier), operations.get(later), findings);
                }
            }
        });
        return findings;
    }

    private static void check(Case known, Operation earlier, Operation later, List<Finding> findings) {
        Optional<Said> over = earlier.lastWord();
        Optional<Said> begun =
                later.first("started").or(() -> later.ended().equals("succeeded") ? later.end() : Optional.empty());
        boolean unresolved =
                earlier.effect().equals("unknown"); // settled by nobody: later ones meet the name that it holds
        if (over.isPresent() && begun.isPresent() && !unresolved && before(begun.get(), over.get())) {
            findings.add(new Finding(
                    List.of(later.id(), earlier.id()),
                    "%s began at offset %d: expected after the end of %s at offset %d"
                            .formatted(
                                    later,
                                    begun.get().offset(),
                                    earlier,
                                    over.get().offset())));
        }
        // By arrival: the record's numbers follow the order of the answers, which may be late.
        Optional<Call> last =
                known.itsOwn(earlier).stream().filter(Call::effective).max(Comparator.comparing(Call::at));
        Optional<Call> first =
                known.itsOwn(later).stream().filter(Call::effective).min(Comparator.comparing(Call::at));
        if (last.isPresent()
                && first.isPresent()
                && first.get().at().isBefore(last.get().at())) {
            findings.add(new Finding(
                    List.of(later.id(), earlier.id()),
                    "%s took effect with call %d: expected after the last effect of %s, call %d"
                            .formatted(
                                    later,
                                    first.get().seq(),
                                    earlier,
                                    last.get().seq())));
        }
    }

    private static boolean before(Said one, Said other) {
        return one.topic().equals(other.topic())
                && one.partition() == other.partition()
                && one.offset() < other.offset();
    }
}
