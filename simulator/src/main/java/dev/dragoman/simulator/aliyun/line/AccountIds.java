package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.ActionCall;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The numbers by which Alibaba's accounts name each other. The simulator's accounts are named freely: one whose name is a
 * number has that number, any other one made from its name.
 */
public final class AccountIds {

    private AccountIds() {}

    /** The account's number. */
    public static String of(String account) {
        if (account.matches("\\d{1,18}")) {
            return account;
        }
        long bits =
                UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        // 16 digits, as the documents' examples have.
        return Long.toString(1_000_000_000_000_000L + Math.floorMod(bits, 1_000_000_000_000_000L));
    }

    /** The account that a call names by its number, or by its name; the caller's if it names none. */
    public static String named(ActionCall call, String parameter) {
        return call.optional(parameter)
                .filter(number -> !number.equals(of(call.account())))
                .orElse(call.account());
    }
}
