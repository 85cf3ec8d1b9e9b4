package dev.dragoman.bench.crash.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every fault that can be chosen. */
public final class Faults {

    /** Commands are delivered twice, also long after: what the load does if it is chosen. */
    public static final String DUPLICATES = "duplicates";

    /** What needs something comes before it: what the load does if it is chosen. */
    public static final String OUT_OF_ORDER = "out-of-order";

    /** Every one but {@code stale-read-long}. */
    public static final String ALL = "all";

    /** None. */
    public static final String NONE = "none";

    private Faults() {}

    /** All of them, and what goes beyond what is promised; in the order in which they are shown. */
    public static List<Fault> known() {
        List<Fault> known = new ArrayList<>(promised());
        known.add(CloudFaults.staleReadLong());
        return known;
    }

    private static List<Fault> promised() {
        List<Fault> promised = new ArrayList<>(List.of(
                new Kill(),
                new Freeze(),
                new BrokerRestart(),
                new BrokerKill(),
                new Rebalance(),
                new ClockStep(),
                new RouteAway(),
                new EngineAway()));
        promised.addAll(CloudFaults.all());
        promised.add(new LoadFault(DUPLICATES, "Commands are delivered twice, also long after."));
        promised.add(new LoadFault(
                OUT_OF_ORDER, "Commands come before what they refer to, and cancels before what they cancel."));
        return promised;
    }

    /**
     * The faults of these names; {@value #ALL} and {@value #NONE} are names too.
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    public static Set<Fault> named(List<String> names) {
        Map<String, Fault> byName = new LinkedHashMap<>();
        known().forEach(fault -> byName.put(fault.name(), fault));
        Set<Fault> chosen = new LinkedHashSet<>();
        for (String name : names) {
            if (name.equals(ALL)) {
                chosen.addAll(promised());
            } else if (byName.containsKey(name)) {
                chosen.add(byName.get(name));
            } else if (!name.equals(NONE)) {
                throw new IllegalArgumentException("there is no fault \"%s\"; there are %s, %s, %s"
                        .formatted(name, ALL, NONE, String.join(", ", byName.keySet())));
            }
        }
        return chosen;
    }
}
