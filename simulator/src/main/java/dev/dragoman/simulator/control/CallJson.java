package dev.dragoman.simulator.control;

import dev.dragoman.simulator.api.CallRecord;
import java.util.LinkedHashMap;
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
        fields.put("parameters", call.parameters());
        fields.put("httpStatus", call.httpStatus());
        call.code().ifPresent(code -> fields.put("code", code));
        fields.put("requestId", call.requestId());
        call.fault().ifPresent(fault -> fields.put("fault", fault));
        return fields;
    }
}
