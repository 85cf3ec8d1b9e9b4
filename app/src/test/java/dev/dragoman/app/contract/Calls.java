package dev.dragoman.app.contract;

import dev.dragoman.app.site.Site;
import dev.dragoman.simulator.api.CallRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the clouds have been asked since a moment, from their own ledger. */
final class Calls {

    private final Site site;
    private final long before;

    private Calls(Site site, long before) {
        this.site = site;
        this.before = before;
    }

    static Calls fromNow(Site site) {
        return new Calls(
                site,
                site.simulator().calls().stream()
                        .mapToLong(CallRecord::seq)
                        .max()
                        .orElse(0));
    }

    /** Every call that there was. */
    static Calls fromTheBeginning(Site site) {
        return new Calls(site, 0);
    }

    /** The calls of these actions, in the order in which they ended. */
    List<CallRecord> of(String... actions) {
        Set<String> wanted = Set.copyOf(Arrays.asList(actions));
        return site.simulator().calls().stream()
                .filter(call -> call.seq() > before)
                .filter(call -> wanted.contains(call.action()))
                .toList();
    }

    /** The calls that speak of something: one of their parameters has this value. */
    List<CallRecord> about(String value) {
        return site.simulator().calls().stream()
                .filter(call -> call.seq() > before)
                .filter(call -> call.parameters().containsValue(value))
                .toList();
    }
}
