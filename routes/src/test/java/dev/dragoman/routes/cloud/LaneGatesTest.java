package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.ManualTimer;
import dev.dragoman.routes.accounts.Account;
import dev.dragoman.routes.accounts.AccountFixtures;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.cloud.LaneGate.FamilyLimit;
import dev.dragoman.routes.config.GatewayConfig;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limits of lanes")
class LaneGatesTest {

    private static final String ACCOUNT = """
              - name: %s
                provider: tiny
                regions: [region-1]
                tenants: [default]
                credentials:
                  accessKeyId: {env: TINY_KEY_ID}
                  accessKeySecret: {env: TINY_KEY_SECRET}
                limits: {requestsPerSecond: 10, perMinute: {make-net: 30}}
            """;

    private static final String GROUP = "    limitGroup: main\n";

    private final ApiCall create = Requests.call(Verb.CREATE, ApiCall.Stage.CALL);
    private final ApiCall look = Requests.call(Verb.CREATE, ApiCall.Stage.WAIT);

    private static Accounts accounts() {
        return AccountFixtures.read("accounts:\n"
                + ACCOUNT.formatted("one") + GROUP
                + ACCOUNT.formatted("two") + GROUP
                + ACCOUNT.formatted("alone"));
    }

    private static LaneGates gates(Map<String, String> config) {
        ManualClock clock = new ManualClock();
        return new LaneGates(
                GatewayConfig.of(config).calls(), Map.of("tiny", Requests.TINY), new ManualTimer(clock), clock::millis);
    }

    private static Account account(String name) {
        return accounts().find("tiny", name).orElseThrow();
    }

    private static LaneGate gate(LaneGates gates, String name) {
        Account account = account(name);
        return gates.of(LaneGates.Place.of(new Lane("tiny", name, "region-1"), account), account.limits());
    }

    @Test
    @DisplayName("are one for accounts of a group, and each account's own otherwise")
    void groups() {
        LaneGates gates = gates(Map.of());

        assertThat(gate(gates, "one")).isSameAs(gate(gates, "two"));
        assertThat(gate(gates, "alone")).isNotSameAs(gate(gates, "one"));
    }

    @Test
    @DisplayName("of a single action are the account's word, and the lane's where nobody limits it")
    void families() {
        LaneGates gates = gates(Map.of());

        assertThat(gates.family(create, account("alone").limits())).isEqualTo(new FamilyLimit("make-net", 0.5));
        assertThat(gates.family(look, account("alone").limits())).isEqualTo(new FamilyLimit("nets", 10));
    }

    @Test
    @DisplayName("of a group are divided among the processes as configured")
    void shares() {
        LaneGates gates = gates(Map.of("dragoman.calls.group-share-percent", "50"));

        assertThat(gates.family(create, account("one").limits())).isEqualTo(new FamilyLimit("make-net", 0.25));
        assertThat(gates.family(look, account("one").limits())).isEqualTo(new FamilyLimit("nets", 5));
        assertThat(gates.family(look, account("alone").limits())).isEqualTo(new FamilyLimit("nets", 10));
    }
}
