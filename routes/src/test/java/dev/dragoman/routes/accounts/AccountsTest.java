package dev.dragoman.routes.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.routes.config.ConfigException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The accounts' file")
class AccountsTest {

    private static final String GOOD = """
            accounts:
              - name: prod
                provider: tiny
                regions: [region-1]
                tenants: [default, shop]
                endpoints: {vpc: 'http://localhost:1', '2016-04-28': 'http://localhost:2'}
                credentials: {accessKeyId: {env: ID}, accessKeySecret: {env: SECRET}, securityToken: {env: TOKEN}}
                marker: off
                exclusive: [elastic-ip]
                secrets: [vpn, shop/psk-1]
                limits: {requestsPerSecond: 5, maxInFlight: 2}
            """;

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(ConfigException.class, () -> AccountFixtures.read(yaml))
                .problems();
    }

    @Test
    @DisplayName("says whose accounts there are, where they may be used, and how")
    void reads() {
        Accounts accounts = AccountFixtures.read(GOOD);

        Account prod = accounts.find(new Lane("tiny", "prod", "region-1")).orElseThrow();
        assertThat(prod.tenants()).containsExactlyInAnyOrder("default", "shop");
        assertThat(prod.endpoint("2016-04-28")).contains(URI.create("http://localhost:2"));
        assertThat(prod.endpoint("v2")).contains(URI.create("http://localhost:1"));
        assertThat(prod.limits()).isEqualTo(new LaneLimits(OptionalInt.of(5), OptionalInt.of(2), Map.of(), ""));
        assertThat(accounts.policy(new Lane("tiny", "prod", "region-1")))
                .isEqualTo(new AccountPolicy(MarkerPolicy.OFF, Set.of(Kind.ELASTIC_IP)));
        assertThat(accounts.policy(new Lane("tiny", "other", "region-1"))).isEqualTo(AccountPolicy.DEFAULT);
        assertThat(accounts.tenants()).containsExactlyInAnyOrder("default", "shop");
        assertThat(accounts.find(new Lane("tiny", "prod", "region-2"))).isEmpty();
        assertThat(accounts.find(new Lane("tiny", "other", "region-1"))).isEmpty();
    }

    @Test
    @DisplayName(
            "says which secrets an account's calls may carry: those it names and those below, none unless it names any")
    void secrets() {
        Account account = AccountFixtures.read(GOOD).all().get(0);

        assertThat(account.mayCarry("vpn")).isTrue();
        assertThat(account.mayCarry("vpn/psk-2")).isTrue();
        assertThat(account.mayCarry("vpn2")).isFalse();
        assertThat(account.mayCarry("shop/psk-1")).isTrue();
        assertThat(account.mayCarry("shop/psk-2")).isFalse();
        assertThat(AccountFixtures.read(GOOD.replace("secrets:", "#"))
                        .all()
                        .get(0)
                        .mayCarry("vpn"))
                .isFalse();
    }

    @Test
    @DisplayName("fetches a key from the environment and from files, when it is asked for")
    void keys(@TempDir Path directory) throws Exception {
        Path secret = directory.resolve("secret");
        Files.writeString(secret, "first\n");
        Account account = AccountFixtures.read(GOOD.replace("{env: SECRET}", "{file: '" + secret + "'}"))
                .all()
                .get(0);
        Map<String, String> environment = Map.of("ID", "key-id", "TOKEN", "token");

        assertThat(account.credentials(environment)).isEqualTo(new Credentials("key-id", "first", "token"));
        Files.writeString(secret, "second");
        assertThat(account.credentials(environment).secret()).isEqualTo("second");
    }

    @Test
    @DisplayName("names the place of a key that is not there")
    void noKey() {
        Account account = AccountFixtures.read(GOOD).all().get(0);

        assertThatThrownBy(() -> account.credentials(Map.of("ID", "key-id")))
                .isInstanceOf(KeySource.KeyException.class)
                .hasMessage("the environment variable SECRET is not set");
    }

    @Test
    @DisplayName("is refused with every problem at once")
    void problems() {
        assertThat(problems("""
                        accounts:
                          - name: Prod
                            provider: tiny
                            regions: []
                            tenant: [default]
                            tenants: [a b]
                            endpoints: {vpc: 'ftp://x'}
                            credentials: {accessKeyId: {env: ID}}
                            marker: maybe
                            exclusive: [elastic-ips, operation]
                            secrets: [Vpn]
                            limits: {requestsPerSecond: 0, maxInFlights: 1}
                        """))
                .containsExactlyInAnyOrder(
                        "accounts[0].tenant: there is no such field; did you mean tenants?",
                        "accounts[0].name: expected a name of up to 63 lower-case letters, digits and hyphens, got 'Prod'",
                        "accounts[0].regions: expected a list that is not empty, got a YAML array",
                        "accounts[0].tenants[0]: expected a name of up to 63 lower-case letters, digits and hyphens, got 'a b'",
                        "accounts[0].endpoints.vpc: expected a URL such as https://vpc.example.com, without user, query or"
                                + " fragment, got something else",
                        "accounts[0].credentials.accessKeySecret: expected {env: NAME} or {file: PATH}, got none",
                        "accounts[0].marker: expected strip-after, keep or off, got 'maybe'",
                        "accounts[0].exclusive[0]: expected one of the kinds network, subnet, route, elastic-ip, got"
                                + " 'elastic-ips'",
                        "accounts[0].exclusive[1]: expected one of the kinds network, subnet, route, elastic-ip, got"
                                + " 'operation'",
                        "accounts[0].secrets[0]: expected a secret's name, got 'Vpn'",
                        "accounts[0].limits.maxInFlights: there is no such field; did you mean maxInFlight?",
                        "accounts[0].limits.requestsPerSecond: expected a number of at least 1, got '0'");
    }

    @Test
    @DisplayName("is refused without a word of a key that somebody wrote into it")
    void inlineKey() {
        String inline = GOOD.replace("{env: SECRET}", "hush-hush");

        assertThat(problems(inline))
                .containsExactly("accounts[0].credentials.accessKeySecret: expected {env: NAME} or {file: PATH}, got"
                        + " something else");
        assertThat(problems(inline + "\n  : : hush-hush {")).noneMatch(problem -> problem.contains("hush"));
    }

    @Test
    @DisplayName("is refused when it names an account twice")
    void twice() {
        String second = GOOD.substring(GOOD.indexOf("  - name"));

        assertThat(problems(GOOD + second)).containsExactly("accounts[1].name: tiny has an account 'prod' already");
    }

    @Test
    @DisplayName("is read again when it changes, unless it is no longer right")
    void live(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("accounts.yaml");
        Files.writeString(file, GOOD);
        LiveAccounts accounts = new LiveAccounts(file);

        Files.writeString(file, GOOD.replace("[region-1]", "[region-1, region-2]"));
        accounts.refresh();
        assertThat(accounts.get().all().get(0).regions()).contains("region-2");

        Files.writeString(file, "accounts: nonsense");
        accounts.refresh();
        assertThat(accounts.get().all().get(0).regions()).contains("region-2");

        Files.delete(file);
        accounts.refresh();
        assertThat(accounts.get().all()).hasSize(1);
    }

    @Test
    @DisplayName("must be there at the start")
    void missing() {
        assertThatThrownBy(() -> new LiveAccounts(Path.of("no-such-file")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected a file that can be read, got no-such-file");
    }

    @Test
    @DisplayName("has limits of single actions, and the same limits in all accounts of a group")
    void limitGroup() {
        String account = """
                  - name: %s
                    provider: tiny
                    regions: [region-1]
                    tenants: [default]
                    credentials: {accessKeyId: {env: A}, accessKeySecret: {env: B}}
                    limits: {perMinute: {make-net: %d}}
                    limitGroup: main
                """;
        Accounts same =
                AccountFixtures.read("accounts:\n" + account.formatted("one", 30) + account.formatted("two", 30));

        assertThat(same.all()).allSatisfy(each -> assertThat(each.limits())
                .isEqualTo(new LaneLimits(OptionalInt.empty(), OptionalInt.empty(), Map.of("make-net", 30), "main")));
        assertThatThrownBy(() -> AccountFixtures.read(
                        "accounts:\n" + account.formatted("one", 30) + account.formatted("two", 60)))
                .hasMessageContaining("limitGroup tiny/main")
                .hasMessageContaining("'one' and 'two'");
    }
}
