package dev.dragoman.bench.crash.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What somebody else made does not become ours unless we are told to import it. */
final class Ours implements Rule {

    @Override
    public String name() {
        return "foreign-adopted";
    }

    @Override
    public String sentence() {
        return "No operation says that it made what somebody else did; an import may take it.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Set<String> theirs = new HashSet<>();
        known.calls().stream().filter(Call::stranger).forEach(call -> theirs.addAll(call.created()));
        return Claim.all(known).stream()
                .filter(claim -> theirs.contains(claim.id()))
                .map(claim -> new Finding(
                        List.of(claim.operation()),
                        "%s in %s was made by somebody else: expected that it stays theirs, got that %s made it"
                                .formatted(claim.id(), claim.lane(), claim.operation())))
                .toList();
    }
}
