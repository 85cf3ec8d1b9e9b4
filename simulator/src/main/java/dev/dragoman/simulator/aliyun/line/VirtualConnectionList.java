package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Shared connections batch by batch (document 002, lines 3254–3700). The token remembers the last one shown, so that none is
 * shown twice.
 */
final class VirtualConnectionList {

    private static final int DEFAULT_BATCH = 20;

    /** Repeated parameters, and what each speaks of. */
    private static final Map<String, Function<Resource, String>> LISTS = Map.of(
            "VirtualPhysicalConnectionIds", Resource::id,
            "VirtualPhysicalConnectionStatuses", shared -> shared.text("VpconnStatus"),
            "VirtualPhysicalConnectionAliUids", shared -> AccountIds.of(shared.account()),
            "VlanIds", shared -> shared.text("VlanId"));

    private VirtualConnectionList() {}

    static Map<String, Object> page(ActionCall call) {
        call.optional("PhysicalConnectionId")
                .ifPresent(id -> Lines.named(call, "PhysicalConnectionId", "ResourceNotFound.PhysicalConnectionId"));
        String start =
                call.optional("NextToken").map(VirtualConnectionList::decode).orElse("");
        List<Resource> all = VirtualConnections.visible(call)
                .filter(call::sees)
                .filter(wanted(call))
                .sorted(Comparator.comparing(VirtualConnectionList::position))
                .toList();
        List<Resource> rest = all.stream()
                .filter(shared -> position(shared).compareTo(start) > 0)
                .toList();
        List<Resource> batch =
                rest.stream().limit(call.number("MaxResults", DEFAULT_BATCH)).toList();
        return Fields.of(
                "VirtualPhysicalConnections",
                batch.stream().map(shared -> LineView.shared(call, shared)).toList(),
                "NextToken",
                batch.size() == rest.size() ? "" : encode(position(batch.get(batch.size() - 1))),
                "TotalCount",
                all.size(),
                "Count",
                batch.size());
    }

    private static Predicate<Resource> wanted(ActionCall call) {
        Predicate<Resource> wanted = Filters.by(call, "PhysicalConnectionId", shared -> shared.text(Lines.PARENT))
                .and(Filters.by(call, "VirtualPhysicalConnectionBusinessStatus", LineView::businessStatus))
                .and(shared -> call.flag("IsConfirmed")
                        .map(confirmed -> confirmed == LineStates.isReceived(shared))
                        .orElse(true));
        for (Map.Entry<String, Function<Resource, String>> list : LISTS.entrySet()) {
            List<String> sent = Filters.values(call, list.getKey());
            wanted = wanted.and(
                    shared -> sent.isEmpty() || sent.contains(list.getValue().apply(shared)));
        }
        return wanted;
    }

    private static String position(Resource shared) {
        return "%016d %s".formatted(shared.createdAt().toEpochMilli(), shared.id());
    }

    private static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiException("InvalidParameter", "The specified NextToken is not valid.");
        }
    }
}
