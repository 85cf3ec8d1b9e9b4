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
 * Checks that a command's target is one that its tenant may use. A tenant hears of no account that is not its own, so an
 * account of others and one that does not exist are told apart only by the code.
 */
record TargetCheck(Supplier<Accounts> accounts, Map<String, CloudAdapter> adapters) {

    void check(String tenant, Lane lane, Findings findings) {
        if (!adapters.containsKey(lane.provider())) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "/target/provider",
                    "expected one of " + String.join(", ", new TreeSet<>(adapters.keySet())) + ", got '"
                            + lane.provider() + "'" + Nearest.hint(lane.provider(), adapters.keySet()));
            return;
        }
        List<String> own = accounts.get().namesFor(tenant, lane.provider());
        Optional<Account> account = accounts.get().find(lane.provider(), lane.account());
        if (account.isEmpty()) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "/target/account",
                    "expected an account at " + lane.provider() + " that tenant " + tenant + " may use, got '"
                            + lane.account() + "'" + Nearest.hint(lane.account(), own));
        } else if (!own.contains(lane.account())) {
            findings.add(
                    ErrorCode.PERMISSION_DENIED,
                    "/target/account",
                    "tenant " + tenant + " may not use account '" + lane.account() + "' at " + lane.provider());
        } else if (!account.get().regions().contains(lane.region())) {
            TreeSet<String> regions = new TreeSet<>(account.get().regions());
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "/target/region",
                    "expected a region that account " + lane.account() + " may be used in ("
                            + String.join(", ", regions) + "), got '" + lane.region() + "'"
                            + Nearest.hint(lane.region(), regions));
        }
    }
}
