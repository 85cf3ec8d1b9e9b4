package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Codes;
import dev.dragoman.simulator.tencent.TencentResources;

/** Finding what a call names, in its region. */
final class Lookup {

    private Lookup() {}

    /** Refuses what is not there; API 3.0 tells an id that could never be one apart. */
    static Resource find(ActionCall call, String kind, String id, Refusal absent) {
        return call.estate()
                .find(kind, id)
                .filter(found -> found.region().equals(TencentResources.region(call)))
                .orElseThrow(() -> {
                    if (!Codes.isLegacy(call)) {
                        TencentResources.requireForm(call, kind, id);
                    }
                    return absent.of(call, "There is no %s %s.", kind, id);
                });
    }

    static Resource vpc(ActionCall call, String id) {
        return find(call, TencentResources.VPC, id, Refusal.NO_VPC);
    }

    static Resource networkInterface(ActionCall call, String id) {
        return find(call, TencentResources.NETWORK_INTERFACE, id, Refusal.NO_INTERFACE);
    }

    static Resource instance(ActionCall call, String id) {
        return find(call, TencentResources.INSTANCE, id, Refusal.NO_INSTANCE);
    }
}
