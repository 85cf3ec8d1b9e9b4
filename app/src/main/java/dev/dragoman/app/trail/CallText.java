package dev.dragoman.app.trail;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.engine.wire.RequestRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked of a cloud, in words. Secrets stand in no request: their names are told. */
final class CallText {

    private CallText() {}

    static String line(RequestRecord request) {
        ApiCall call = request.call();
        String form = request.form() == RequestRecord.Form.WATCH
                ? ", watched for " + Duration.ofMillis(request.leaseMillis()).toSeconds() + " s"
                : "";
        return call.action() + purpose(call) + ", step " + request.step() + form + ", not to be sent after "
                + StoryText.time(Instant.ofEpochMilli(request.notAfter()));
    }

    private static String purpose(ApiCall call) {
        return switch (call.place().stage()) {
            case BEFORE -> " (what is there before)";
            case WAIT -> " (is it done?)";
            case RECOVER -> " (what did the lost call do?)";
            case CALL -> call.changing() ? " (changes)" : " (reads)";
        };
    }

    /** Where it goes; then one line each: the parameter, and its value or the name of the secret that it is. */
    static List<String> parameters(RequestRecord request) {
        Map<String, String> all = new TreeMap<>(request.call().parameters());
        request.call().secrets().forEach((parameter, secret) -> all.put(parameter, "(secret " + secret + ")"));
        int width = all.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("to " + request.call().target() + ", API " + request.call().api());
        all.forEach((name, value) -> lines.add(name + " ".repeat(width - name.length()) + "  " + value));
        return lines;
    }
}
