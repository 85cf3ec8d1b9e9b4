package dev.dragoman.routes.accounts;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accounts as one reading of the file has them.
 *
 * @param all in the file's order
 */
public record Accounts(List<Account> all) {

    public Accounts {
        all = List.copyOf(all);
    }

    /** The account of this name at this cloud. */
    public Optional<Account> find(String provider, String name) {
        return all.stream()
                .filter(account ->
                        account.provider().equals(provider) && account.name().equals(name))
                .findFirst();
    }

    /** The account that a lane belongs to, if it may be used in the lane's region. */
    public Optional<Account> find(Lane lane) {
        return find(lane.provider(), lane.account())
                .filter(account -> account.regions().contains(lane.region()));
    }

    /** The names of the accounts at a cloud that a tenant may use. */
    public List<String> namesFor(String tenant, String provider) {
        return all.stream()
                .filter(account ->
                        account.provider().equals(provider) && account.tenants().contains(tenant))
                .map(Account::name)
                .toList();
    }

    /** Everybody who may use an account, and the default tenant. */
    public Set<String> tenants() {
        return Stream.concat(
                        Stream.of(Topics.DEFAULT_TENANT), all.stream().flatMap(account -> account.tenants().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How work is recovered in a lane. */
    public AccountPolicy policy(Lane lane) {
        return find(lane.provider(), lane.account()).map(Account::policy).orElse(AccountPolicy.DEFAULT);
    }
}
