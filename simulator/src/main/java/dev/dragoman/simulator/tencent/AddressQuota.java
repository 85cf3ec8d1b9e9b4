package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.ADDRESS;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import java.util.List;
import java.util.Map;

/**
 * How many addresses an account may have in a region, and apply for in a day (document 004, lines 2603 and 2739): 20, and twice
 * that; an ordinary public address may be asked for again 10 times a day (line 2907; 40 in the example at 2799).
 */
public final class AddressQuota {

    private AddressQuota() {}

    /** Counts so many applications, or refuses them. */
    public static void apply(ActionCall call, int wanted) {
        if (present(call) + wanted > total(call)) {
            throw new ApiException("AddressQuotaLimitExceeded", "The EIP quota of the region is used up.");
        }
        if (call.estate().tally(applications(call)) + wanted > applicationsADay(call)) {
            throw new ApiException(
                    "AddressQuotaLimitExceeded.DailyAllocate", "The EIP applications of the day are used up.");
        }
        call.estate().addToTally(applications(call), wanted);
    }

    /** Counts one ordinary public address, or refuses it; the page has no code of its own for that. */
    public static void assignPublicIp(ActionCall call) {
        if (call.estate().tally(assignments(call)) >= assignmentsADay(call)) {
            throw new ApiException("InvalidParameter", "No ordinary public address is assigned any more today.");
        }
        call.estate().addToTally(assignments(call), 1);
    }

    public static Map<String, Object> describe(ActionCall call) {
        return Fields.of(
                "QuotaSet",
                List.of(
                        quota("TOTAL_EIP_QUOTA", present(call), total(call)),
                        quota("DAILY_EIP_APPLY", call.estate().tally(applications(call)), applicationsADay(call)),
                        quota(
                                "DAILY_PUBLIC_IP_ASSIGN",
                                call.estate().tally(assignments(call)),
                                assignmentsADay(call))));
    }

    private static Map<String, Object> quota(String id, int current, int limit) {
        return Fields.of("QuotaId", id, "QuotaCurrent", current, "QuotaLimit", limit);
    }

    private static int present(ActionCall call) {
        return call.estate().count(TencentResources.region(call), ADDRESS);
    }

    private static int total(ActionCall call) {
        return call.quotas().limit("tencent.eip");
    }

    private static int applicationsADay(ActionCall call) {
        return call.quotas().limit("tencent.eip-application-per-day", 2 * total(call));
    }

    private static int assignmentsADay(ActionCall call) {
        return call.quotas().limit("tencent.public-ip-assignment-per-day");
    }

    private static String applications(ActionCall call) {
        return "eip applications " + TencentResources.region(call) + " " + TencentTime.day(call.now());
    }

    private static String assignments(ActionCall call) {
        return "public ip assignments " + TencentTime.day(call.now());
    }
}
