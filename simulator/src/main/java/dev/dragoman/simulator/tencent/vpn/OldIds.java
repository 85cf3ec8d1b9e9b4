package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.Optional;

/**
 * The numbers by which the legacy API knows gateways and connections beside their ids (document 004, lines 8309–8343): {@code 95},
 * {@code 534}, {@code 404}. Here a number follows from the id; that two of a kind share one is unlikely, not impossible.
 */
final class OldIds {

    private OldIds() {}

    static int number(Resource resource) {
        return resource.id().hashCode() & Integer.MAX_VALUE;
    }

    /** The resource that a parameter names by its id or its number; without one, the first of these codes that the page lists. */
    static Resource named(ActionCall call, String kind, String parameter, String... codes) {
        String id = call.text(parameter);
        return find(call, kind, id)
                .orElseThrow(() -> Refusal.NOT_FOUND.of(call, "There is no %s %s.".formatted(kind, id), codes));
    }

    private static Optional<Resource> find(ActionCall call, String kind, String id) {
        String region = TencentResources.region(call);
        return call.estate()
                .find(kind, id)
                .filter(found -> found.region().equals(region))
                .or(() -> call.estate()
                        .in(region, kind)
                        .filter(resource -> String.valueOf(number(resource)).equals(id))
                        .findFirst());
    }
}
