package dev.dragoman.bench.crash.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was made at a cloud is told of. */
final class Told implements Rule {

    @Override
    public String name() {
        return "untold";
    }

    @Override
    public String sentence() {
        return "What an operation made at a cloud is named in its events, unless they say that it is not known what it did.";
    }

    @Override
    public List<Finding> findings(Case known) {
        List<Finding> findings = new ArrayList<>();
        for (Call call : known.calls()) {
            if (call.stranger() || !call.effective() || call.created().isEmpty()) {
                continue;
            }
            Set<Operation> whose = known.asked(call.fingerprint()).stream()
                    .flatMap(request -> known.operation(request.operation()).stream())
                    .collect(Collectors.toSet());
            boolean told =
                    whose.stream().anyMatch(operation -> call.created().stream().anyMatch(operation::tells));
            boolean unknown =
                    whose.stream().anyMatch(operation -> operation.effect().equals("unknown"));
            // A native call whose answer is lost and that no look identifies tells that it was made, not what.
            boolean nameless = whose.stream()
                    .anyMatch(operation ->
                            operation.isNative() && operation.effect().equals("complete"));
            if (!told && !unknown && !nameless) {
                findings.add(new Finding(
                        whose.stream().map(Operation::id).toList(),
                        "call %d made %s: expected an event that names it, got none"
                                .formatted(call.seq(), call.created())));
            }
        }
        return findings;
    }
}
