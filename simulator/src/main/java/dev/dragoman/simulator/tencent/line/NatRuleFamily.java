package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.V2Parameters;
import dev.dragoman.simulator.tencent.task.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * NAT rules of direct connect gateways (document 004, lines 12898–14614), all sorts alike but for what {@link NatRuleType}
 * says. A rule has no id: its addresses name it. Several are made or deleted by one call, all or none.
 */
final class NatRuleFamily implements Family {

    private static final String IN_USE = "Available";

    /** In no stated order: oldest first. */
    private static final V2List LIST = new V2List(Map.of(), Optional.empty(), 20);

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> actions = new HashMap<>();
        for (NatRuleType type : NatRuleType.values()) {
            actions.put(type.action("Create"), call -> create(call, type));
            actions.put(type.action("Describe"), call -> describe(call, type));
            actions.put(type.action("Modify"), call -> modify(call, type));
            actions.put(type.action("Delete"), call -> delete(call, type));
        }
        return actions;
    }

    private static Map<String, Object> create(ActionCall call, NatRuleType type) {
        Resource gateway = idleGateway(call);
        DirectConnectGateways.requireNat(gateway);
        AddressRange vpc = DirectConnectGateways.vpcRange(call);
        List<Map<String, Object>> rules =
                new ArrayList<>(attributes(NatRules.of(call, gateway, type).all()));
        List<Map<String, Object>> asked = asked(call, type);
        for (Map<String, Object> rule : asked) {
            NatRules.requireSound(type, rule, vpc, rules, true);
            rules.add(rule);
        }
        if (rules.size() > call.quotas().limit(type.quota())) {
            throw new ApiException(type.limitExceeded(), "The quota of such rules on the gateway is used up.");
        }
        for (Map<String, Object> rule : asked) {
            Resource made = TencentResources.make(
                            call,
                            NatRules.KIND,
                            call.estate().newId("dcnat-", 8),
                            List.of(gateway.id()),
                            Fields.of(NatRules.TYPE, type.name()))
                    .with(rule);
            call.estate().put(type.takesTime() ? made.passing(NatRules.CREATING, IN_USE) : made.in(IN_USE));
        }
        return answer(call, type, Fields.of("data", List.of()));
    }

    private static List<Map<String, Object>> attributes(List<Resource> rules) {
        return rules.stream().map(Resource::attributes).toList();
    }

    /** The rules that the call lists, each by its fields. */
    private static List<Map<String, Object>> asked(ActionCall call, NatRuleType type) {
        List<Map<String, Object>> asked = new ArrayList<>();
        for (String start : V2Parameters.neededElements(call, type.list())) {
            Map<String, Object> rule = new LinkedHashMap<>();
            fields(type)
                    .forEach(field ->
                            rule.put(field, call.optional(start + "." + field).orElse("")));
            asked.add(rule);
        }
        return asked;
    }

    /** What a rule shows: what names it, and the remark. */
    private static List<String> fields(NatRuleType type) {
        return Stream.concat(type.key().stream(), Stream.of(NatRules.DESCRIPTION))
                .toList();
    }

    /**
     * A rule that is asked for by fields that name it, and is not there, is an error; a remark may fit none. No count is
     * answered.
     */
    private static Map<String, Object> describe(ActionCall call, NatRuleType type) {
        Resource gateway = DirectConnectGateways.named(call);
        List<String> given = type.key().stream()
                .filter(field -> call.optional(field).isPresent())
                .toList();
        List<Resource> named = NatRules.of(call, gateway, type).shown().stream()
                .filter(rule ->
                        given.stream().allMatch(field -> rule.text(field).equals(call.text(field))))
                .toList();
        if (!given.isEmpty() && named.isEmpty()) {
            throw new ApiException(
                    type.notFound(),
                    "There is no such rule: " + given.stream().map(call::text).toList());
        }
        Map<String, Object> page = LIST.page(
                call,
                named.stream().filter(V2List.like(call, NatRules.DESCRIPTION, NatRules.DESCRIPTION)),
                rule -> view(rule, type));
        page.remove("totalCount");
        return page;
    }

    private static Map<String, Object> view(Resource rule, NatRuleType type) {
        Map<String, Object> shown = new LinkedHashMap<>();
        fields(type).forEach(field -> shown.put(field, rule.text(field)));
        return shown;
    }

    /** The rule is named by its values so far; what is not sent stays. */
    private static Map<String, Object> modify(ActionCall call, NatRuleType type) {
        Resource gateway = idleGateway(call);
        NatRules rules = NatRules.of(call, gateway, type);
        Resource rule = idle(rules.find(field -> call.text(old(field)), type.notFound()), type);
        Map<String, Object> changes = new LinkedHashMap<>();
        for (String field : fields(type)) {
            call.optional(field).ifPresent(value -> changes.put(field, value));
        }
        List<Resource> others = rules.all().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .toList();
        NatRules.requireSound(
                type, rule.with(changes).attributes(), DirectConnectGateways.vpcRange(call), attributes(others), false);
        call.estate().put(type.takesTime() ? rule.passing(IN_USE, IN_USE).gaining(changes) : rule.with(changes));
        return answer(call, type, Map.of());
    }

    private static String old(String field) {
        return "old" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    /** Its ACL rules go with it. */
    private static Map<String, Object> delete(ActionCall call, NatRuleType type) {
        Resource gateway = idleGateway(call);
        NatRules rules = NatRules.of(call, gateway, type);
        List<Resource> leaving = asked(call, type).stream()
                .map(asked -> rules.find(field -> asked.get(field).toString(), type.notFound()))
                .map(rule -> idle(rule, type))
                .distinct()
                .toList();
        Estate estate = call.estate();
        for (Resource rule : leaving) {
            if (type.takesTime()) {
                estate.put(rule.passing(IN_USE, Resource.GONE));
            } else {
                estate.remove(rule.id());
            }
        }
        return answer(call, type, Fields.of("data", List.of()));
    }

    private static Resource idleGateway(ActionCall call) {
        Resource gateway = DirectConnectGateways.named(call);
        return DirectConnectGateways.requireIdle(gateway, gateway.id());
    }

    private static Resource idle(Resource rule, NatRuleType type) {
        return DirectConnectGateways.requireIdle(
                rule, "The rule " + type.key().stream().map(rule::text).toList());
    }

    /** A task where changes take time; what is done at once answers this. */
    private static Map<String, Object> answer(ActionCall call, NatRuleType type, Map<String, Object> atOnce) {
        return type.takesTime()
                ? Fields.of("data", Fields.of("taskId", Integer.parseInt(Work.VPC_TASK.start(call))))
                : atOnce;
    }
}
