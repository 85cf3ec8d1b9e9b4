package dev.dragoman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Transactions that dead instances left open")
class LeftTransactionsTest {

    private static final String GROUP = "dragoman.engine";
    private static final String HERE = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String THERE = "0a1b2c3d-0000-4000-8000-000000000002";
    private static final String DEAD = "0a1b2c3d-0000-4000-8000-000000000003";

    private final LeftTransactions transactions = new LeftTransactions(GROUP);

    @Test
    @DisplayName("are those whose process has no member in the group any more")
    void ofNoMember() {
        assertThat(transactions.left(
                        List.of(transaction(GROUP, HERE), transaction(GROUP, THERE), transaction(GROUP, DEAD)),
                        List.of(member(HERE), member(THERE)),
                        member(HERE)))
                .containsExactly(transaction(GROUP, DEAD));
    }

    @Test
    @DisplayName("are none of another application's, also if its name begins like ours")
    void otherApplications() {
        assertThat(transactions.left(
                        List.of(
                                transaction("dragoman.engine-2", DEAD),
                                transaction("dragoman.engine-" + THERE + "-x", DEAD),
                                "dragoman.engine-batch-1",
                                "orders"),
                        List.of(member(HERE)),
                        member(HERE)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "are not looked for while this process is no member itself: the others may be about to join again, too")
    void notAMember() {
        assertThat(transactions.left(List.of(transaction(GROUP, DEAD)), List.of(member(THERE)), member(HERE)))
                .isEmpty();
    }

    @Test
    @DisplayName("are not looked for where client ids are the operator's own and name no process")
    void ownClientIds() {
        assertThat(transactions.left(
                        List.of(transaction(GROUP, DEAD)),
                        List.of("gateway-StreamThread-1-consumer"),
                        "gateway-StreamThread-1-consumer"))
                .isEmpty();
    }

    private static String transaction(String application, String process) {
        return application + "-" + process + "-1";
    }

    private static String member(String process) {
        return GROUP + "-" + process + "-StreamThread-1-consumer";
    }
}
