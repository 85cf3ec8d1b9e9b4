package dev.dragoman.bench.crash.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Twins end in two: no two operations take the same resource for what they made. */
final class OneOwner implements Rule {

    @Override
    public String name() {
        return "claimed-twice";
    }

    @Override
    public String sentence() {
        return "No two operations say that they made the same resource.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Map<String, Set<String>> makers = new LinkedHashMap<>();
        Claim.all(known)
                .forEach(claim -> makers.computeIfAbsent(claim.lane() + " " + claim.id(), id -> new LinkedHashSet<>())
                        .add(claim.operation()));
        List<Finding> findings = new ArrayList<>();
        makers.forEach((id, operations) -> {
            if (operations.size() > 1) {
                findings.add(new Finding(
                        List.copyOf(operations),
                        id + ": expected that one operation made it, got " + operations.size()));
            }
        });
        return findings;
    }
}
