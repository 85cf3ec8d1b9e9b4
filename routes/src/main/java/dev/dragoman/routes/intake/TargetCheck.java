package dev.dragoman.routes.intake;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.routes.accounts.Account;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.config.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Checks that a target is one that a tenant may use. A tenant hears of no account that is not its own, so an account of
 * others and one that does not exist are told apart only by the code.
 */
record TargetCheck(Supplier<Accounts> accounts, Map<String, CloudAdapter> adapters) {

    /**
     * Adds what is wrong with a target.
     *
     * @param pointer where it stands in the command's data
     */
    void check(String tenant, Lane lane, String pointer, Findings findings) {
        if (!adapters.containsKey(lane.provider())) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    pointer + "/provider",
                    "expected one of " + String.join(", ", new TreeSet<>(adapters.keySet())) + ", got '"
                            + lane.provider() + "'" + Nearest.hint(lane.provider(), adapters.keySet()));
            return;
        }
        Accounts known = accounts.get();
        List<String> own = known.namesFor(tenant, lane.provider());
        Optional<Account> account = known.find(lane.provider(), lane.account());
        if (account.isEmpty()) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    pointer + "/account",
                    "expected an account at " + lane.provider() + " that tenant " + tenant + " may use, got '"
                            + lane.account() + "'" + Nearest.hint(lane.account(), own));
        } else if (!own.contains(lane.account())) {
            findings.add(
                    ErrorCode.PERMISSION_DENIED,
                    pointer + "/account",
                    "tenant " + tenant + " may not use account '" + lane.account() + "' at " + lane.provider());
        } else if (!account.get().regions().contains(lane.region())) {
            TreeSet<String> regions = new TreeSet<>(account.get().regions());
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    pointer + "/region",
                    "expected a region that account " + lane.account() + " may be used in ("
                            + String.join(", ", regions) + "), got '" + lane.region() + "'"
                            + Nearest.hint(lane.region(), regions));
        }
    }
}
