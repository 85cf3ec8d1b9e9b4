package dev.dragoman.simulator.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.api.Reply;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Answers in JSON and XML (document 001, lines 105–182). The official SDK goes by the media type, so it must be right. */
final class AliyunEnvelope {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AliyunEnvelope() {}

    static Reply success(boolean xml, String action, String requestId, Map<String, Object> answer) {
        Map<String, Object> fields = new LinkedHashMap<>(answer);
        fields.put("RequestId", requestId.toUpperCase(Locale.ROOT));
        return reply(xml, 200, action + "Response", fields);
    }

    static Reply failure(boolean xml, String requestId, String host, int status, ApiException error) {
        Map<String, Object> fields = Fields.of(
                "RequestId", requestId.toUpperCase(Locale.ROOT),
                "HostId", host,
                "Code", error.code(),
                "Message", error.text());
        return reply(xml, status, "Error", fields);
    }

    private static Reply reply(boolean xml, int status, String root, Map<String, Object> fields) {
        return xml
                ? new Reply(status, "text/xml;charset=utf-8", Xml.document(root, fields))
                : new Reply(status, "application/json;charset=utf-8", json(fields));
    }

    private static String json(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is made of maps, lists and plain values", e);
        }
    }
}
