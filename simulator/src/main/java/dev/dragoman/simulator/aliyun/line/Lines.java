package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Physical connections as resources, dedicated and shared, and who has to do with one. A shared one, and a border router
 * made for another account, is in that account's estate; the line remembers these accounts.
 */
final class Lines {

    static final String KIND = "physical-connection";

    static final String INITIAL = "Initial";
    static final String APPROVED = "Approved";
    static final String ALLOCATING = "Allocating";
    static final String ALLOCATED = "Allocated";
    static final String CONFIRMED = "Confirmed";
    static final String ENABLED = "Enabled";
    static final String REJECTED = "Rejected";
    static final String CANCELED = "Canceled";
    static final String ALLOCATION_FAILED = "AllocationFailed";
    static final String TERMINATING = "Terminating";
    static final String TERMINATED = "Terminated";

    static final String NOT_FOUND = "InvalidPhysicalConnectionId.NotFound";
    static final String PARENT = "ParentPhysicalConnectionId";

    private static final String SHARED_WITH = "SharedWith";

    /** Mbit/s of a port, by its type (document 002, line 957: 100M, 1000M, 10G). */
    private static final Map<String, Integer> PORT_SPEEDS = Map.of(
            "100Base-T", 100, "1000Base-T", 1_000, "1000Base-LX", 1_000, "10GBase-T", 10_240, "10GBase-LR", 10_240);

    private Lines() {}

    /** The caller's own line. */
    static Resource named(ActionCall call, String parameter, String notFound) {
        return AliyunResources.find(call, KIND, parameter, notFound);
    }

    static void requireState(Resource line, String code, String... states) {
        if (!List.of(states).contains(line.state())) {
            throw new ApiException(code, "The physical connection %s is %s.".formatted(line.id(), line.state()));
        }
    }

    static boolean isShared(Resource line) {
        return !line.text(PARENT).isEmpty();
    }

    static int portSpeed(Resource line) {
        return PORT_SPEEDS.getOrDefault(line.text("PortType"), 1_000);
    }

    /** The line, which from now on knows that this account has something on it. */
    static void share(ActionCall call, Resource line, String account) {
        List<String> accounts = new ArrayList<>(sharers(line));
        if (!accounts.contains(account)) {
            accounts.add(account);
            call.estates().apply(line.account()).put(line.with(SHARED_WITH, accounts));
        }
    }

    private static List<String> sharers(Resource line) {
        return line.attributes().get(SHARED_WITH) instanceof List<?> accounts
                ? accounts.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What is on a line, its owner's first. */
    static Stream<Resource> on(ActionCall call, Resource line, String kind) {
        return Stream.concat(Stream.of(line.account()), sharers(line).stream())
                .distinct()
                .flatMap(account -> call.estates().apply(account).inside(line.id(), kind).stream());
    }

    /** What others have on the caller's lines. */
    static Stream<Resource> onOwn(ActionCall call, String region, String kind) {
        return call.estate().in(region, KIND).toList().stream().flatMap(line -> on(call, line, kind));
    }

    /** The line of this id that the account has. */
    static Optional<Resource> find(ActionCall call, String account, String id) {
        return call.estates().apply(account).find(KIND, id);
    }

    /** Changes something, whosever it is. */
    static void put(ActionCall call, Resource changed) {
        call.estates().apply(changed.account()).put(changed);
    }
}
