package dev.dragoman.simulator.tencent.network;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.tencent.RouteFamily;
import dev.dragoman.simulator.tencent.RouteTableFamily;
import dev.dragoman.simulator.tencent.SubnetFamily;
import dev.dragoman.simulator.tencent.VpcFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the legacy API does as API 3.0 does it: the same rules, called by their newer names, refused by the older codes. */
final class Version3 {

    private static final Map<String, ActionHandler> ACTIONS = new HashMap<>();

    static {
        Stream.<Family>of(new VpcFamily(), new SubnetFamily(), new RouteTableFamily(), new RouteFamily())
                .forEach(family -> ACTIONS.putAll(family.actions()));
    }

    private Version3() {}

    /**
     * Carries out an action of API 3.0 for a call of the legacy one.
     *
     * @param codes the legacy code for each code of API 3.0 that may come; others stay as they are
     */
    static Map<String, Object> call(
            ActionCall call, String action, Map<String, String> parameters, Map<String, String> codes) {
        ActionHandler handler = ACTIONS.get(action);
        if (handler == null) {
            throw new IllegalArgumentException("no action of API 3.0 here: " + action);
        }
        ActionCall translated = new ActionCall(
                call.action(),
                call.account(),
                call.region(),
                parameters,
                call.estates(),
                call.quotas(),
                call.now(),
                call.horizon());
        try {
            return handler.handle(translated);
        } catch (ApiException refused) {
            throw new ApiException(codes.getOrDefault(refused.code(), refused.code()), refused.text());
        }
    }
}
