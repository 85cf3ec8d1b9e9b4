package dev.dragoman.simulator.control;

import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.state.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call of the ledger as a JSON object. */
final class CallJson {

    private CallJson() {}

    static Map<String, Object> write(CallRecord call) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", call.seq());
        fields.put("at", call.at().toString());
        fields.put("api", call.api());
        fields.put("action", call.action());
        fields.put("account", call.account());
        fields.put("key", call.key());
        fields.put("parameters", call.parameters());
        fields.put("httpStatus", call.httpStatus());
        call.code().ifPresent(code -> fields.put("code", code));
        fields.put("requestId", call.requestId());
        call.fault().ifPresent(fault -> fields.put("fault", fault));
        if (!call.effect().isNone()) {
            fields.put("effect", effect(call.effect()));
        }
        return fields;
    }

    private static Map<String, Object> effect(Effect effect) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("created", effect.created());
        fields.put("changed", effect.changed());
        fields.put("deleted", effect.deleted());
        fields.values().removeIf(List.of()::equals);
        return fields;
    }
}
