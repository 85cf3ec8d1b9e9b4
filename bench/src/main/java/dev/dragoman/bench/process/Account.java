package dev.dragoman.bench.process;

import dev.dragoman.simulator.auth.AccessKey;
import java.util.List;
import java.util.OptionalInt;

/**
 * An account of an installation under test, with a key pair of its own that the simulators accept.
 *
 * @param provider {@code aliyun} or {@code tencent}
 * @param name what commands call it
 * @param tenants who may use it
 * @param exclusive the kinds of which it has none but what Dragoman makes
 * @param requestsPerSecond unless as configured
 */
public record Account(
        String provider, String name, List<String> tenants, List<String> exclusive, OptionalInt requestsPerSecond) {

    public Account {
        tenants = List.copyOf(tenants);
        exclusive = List.copyOf(exclusive);
    }

    /** One that the default tenant may use, with the configured limits. */
    public static Account of(String provider, String name) {
        return new Account(provider, name, List.of("default"), List.of(), OptionalInt.empty());
    }

    /** The same with another limit of calls a second in each lane. */
    public Account limitedTo(int perSecond) {
        return new Account(provider, name, tenants, exclusive, OptionalInt.of(perSecond));
    }

    /** The same, with nobody else who makes such resources in it. */
    public Account exclusiveFor(String... kinds) {
        return new Account(provider, name, tenants, List.of(kinds), requestsPerSecond);
    }

    /** The same for these tenants. */
    public Account usedBy(String... names) {
        return new Account(provider, name, List.of(names), exclusive, requestsPerSecond);
    }

    /** What the simulator calls the account: whose calls and resources these are. */
    public String owner() {
        return provider + "-" + name;
    }

    /** Its regions: two of each cloud. */
    public List<String> regions() {
        return provider.equals("aliyun")
                ? List.of("cn-hangzhou", "cn-beijing")
                : List.of("ap-guangzhou", "ap-shanghai");
    }

    /** A key of somebody else who works in the account, so that the simulator's record of calls tells theirs from the gateway's. */
    public AccessKey strangersKey() {
        return AccessKey.of(owner() + "-stranger-id", owner() + "-stranger-secret")
                .ownedBy(owner());
    }

    AccessKey key() {
        return AccessKey.of(owner() + "-id", owner() + "-secret").ownedBy(owner());
    }
}
