package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * ACL rules of NAT rules (document 004, lines 13190–13460 and 13740–14012). They have ids, which creating them does not
 * tell; two sorts of NAT rule have them. An id that is not there has no code of its own: {@code 5000}, resource missing.
 */
final class AclRuleFamily implements Family {

    private static final String KIND = "direct-connect-gateway-nat-acl-rule";
    private static final String LIST = "aclRules";
    private static final String MISSING = "5000";
    private static final int DIGITS = 6;

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> actions = new HashMap<>();
        for (NatRuleType type : List.of(NatRuleType.LOCAL_IP, NatRuleType.LOCAL_SOURCE_IP_PORT)) {
            actions.put(type.aclAction("Create"), call -> create(call, type));
            actions.put(type.aclAction("Describe"), call -> describe(call, type));
            actions.put(type.aclAction("Modify"), call -> modify(call, type));
            actions.put(type.aclAction("Delete"), call -> delete(call, type));
        }
        return actions;
    }

    /** The NAT rule that the call names by its addresses. */
    private static Resource rule(ActionCall call, NatRuleType type) {
        Resource gateway = DirectConnectGateways.named(call);
        return NatRules.of(call, gateway, type).find(call::text, type.aclNotFound());
    }

    private static Map<String, Object> create(ActionCall call, NatRuleType type) {
        Resource rule = rule(call, type);
        List<Map<String, Object>> asked = new ArrayList<>();
        for (String start : V2Parameters.neededElements(call, LIST)) {
            asked.add(AclRule.asked(call, type, start));
        }
        asked.forEach(fields -> requireSound(call, type, rule, fields));
        int there = call.estate().inside(rule.id(), KIND).size();
        boolean limited = type == NatRuleType.LOCAL_SOURCE_IP_PORT;
        if (limited && there + asked.size() > call.quotas().limit("tencent.acl-rule-per-translation")) {
            throw new ApiException("AclRuleLimitExceeded", "The quota of ACL rules is used up.");
        }
        for (Map<String, Object> fields : asked) {
            String number = newNumber(call);
            call.estate()
                    .put(TencentResources.make(
                                    call,
                                    KIND,
                                    id(number),
                                    List.of(rule.id()),
                                    Fields.of(AclRule.ID, Integer.parseInt(number)))
                            .with(fields));
        }
        return Map.of();
    }

    private static String id(String number) {
        return KIND + "/" + number;
    }

    private static String newNumber(ActionCall call) {
        String number;
        do {
            number = call.estate().newNumber(DIGITS);
        } while (call.estate().find(id(number)).isPresent());
        return number;
    }

    /** ACL rules of different source rules of a gateway must not clash (line 13740); what clashes is all that overlaps. */
    private static void requireSound(ActionCall call, NatRuleType type, Resource rule, Map<String, Object> fields) {
        AclRule asked = AclRule.of(fields);
        if (type != NatRuleType.LOCAL_SOURCE_IP_PORT) {
            return;
        }
        Resource gateway = DirectConnectGateways.named(call);
        NatRules.of(call, gateway, type).all().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .flatMap(other -> call.estate().inside(other.id(), KIND).stream())
                .filter(other -> AclRule.of(other).overlaps(asked))
                .findFirst()
                .ifPresent(other -> {
                    throw new ApiException(
                            "InvalidLocalSourceIPPortTranslationAcl.Conflict",
                            "ACL rule %s of another rule overlaps.".formatted(other.text(AclRule.ID)));
                });
    }

    private static Map<String, Object> describe(ActionCall call, NatRuleType type) {
        Resource rule = rule(call, type);
        List<String> wanted = call.list(LIST);
        List<Map<String, Object>> shown = call.estate().inside(rule.id(), KIND).stream()
                .filter(call::sees)
                .filter(acl -> wanted.isEmpty() || wanted.contains(acl.text(AclRule.ID)))
                .map(acl -> view(acl, type))
                .toList();
        return Fields.of("data", shown);
    }

    private static Map<String, Object> view(Resource acl, NatRuleType type) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Stream.concat(Stream.of(AclRule.ID), AclRule.fields(type).stream())
                .forEach(field -> shown.put(field, acl.attributes().get(field)));
        return shown;
    }

    private static Map<String, Object> modify(ActionCall call, NatRuleType type) {
        Resource rule = rule(call, type);
        List<Resource> changed = new ArrayList<>();
        for (String start : V2Parameters.neededElements(call, LIST)) {
            Resource acl = find(call, rule, call.text(start + "." + AclRule.ID));
            Map<String, Object> fields = AclRule.asked(call, type, start);
            requireSound(call, type, rule, fields);
            changed.add(acl.with(fields));
        }
        changed.forEach(call.estate()::put);
        return Map.of();
    }

    private static Map<String, Object> delete(ActionCall call, NatRuleType type) {
        Resource rule = rule(call, type);
        List<Resource> leaving =
                call.list(LIST).stream().map(number -> find(call, rule, number)).toList();
        leaving.forEach(acl -> call.estate().remove(acl.id()));
        return Map.of();
    }

    private static Resource find(ActionCall call, Resource rule, String number) {
        return call.estate().inside(rule.id(), KIND).stream()
                .filter(acl -> acl.text(AclRule.ID).equals(number))
                .findFirst()
                .orElseThrow(() -> new ApiException(MISSING, "There is no ACL rule %s of the rule.".formatted(number)));
    }
}
