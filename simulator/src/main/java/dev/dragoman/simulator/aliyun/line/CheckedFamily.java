package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.catalogue.Parameter;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A family whose handlers need not care for three things: every parameter stands under its own name, whichever of its
 * documented spellings was sent ({@code VBRId} for {@code VbrId}, document 001), accounts are named as the keys are, and the
 * region exists.
 *
 * @param family whose handlers these are
 * @param accounts who may be named by number
 */
public record CheckedFamily(Family family, Set<String> accounts) implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> checked = new LinkedHashMap<>();
        family.actions()
                .forEach((action, handler) -> checked.put(action, call -> {
                    AliyunRegions.of(call);
                    return handler.handle(underOwnNames(call));
                }));
        return checked;
    }

    private ActionCall underOwnNames(ActionCall call) {
        Map<String, String> named = new LinkedHashMap<>(call.parameters());
        for (Parameter parameter : call.action().request()) {
            for (String alias : parameter.aliases()) {
                if (!alias.equals(parameter.name()) && named.containsKey(alias)) {
                    named.putIfAbsent(parameter.name(), named.get(alias));
                }
            }
        }
        for (String owner : List.of("VbrOwnerId", "VpconnAliUid", "OppositeInterfaceOwnerId")) {
            named.computeIfPresent(owner, (name, number) -> accounts.stream()
                    .filter(account -> AccountIds.of(account).equals(number))
                    .findFirst()
                    .orElse(number));
        }
        return new ActionCall(
                call.action(),
                call.account(),
                call.region(),
                named,
                call.estates(),
                call.quotas(),
                call.now(),
                call.horizon());
    }

    @Override
    public boolean strict() {
        return true;
    }
}
