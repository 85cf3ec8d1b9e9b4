package dev.dragoman.app.demo;

import dev.dragoman.engine.wire.RequestRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is asked of a cloud, in words. */
final class RequestWords {

    private static final String TOKEN = "ClientToken";
    private static final Set<String> UNTOLD = Set.of(TOKEN, "Limit", "Offset", "PageSize", "PageNumber");

    private static final Pattern FILTER_NAME = Pattern.compile("Filters\\.\\d+\\.Name");
    private static final Pattern FILTER_VALUE = Pattern.compile("Filters\\.(\\d+)\\.Values\\.\\d+");

    /** As long as the clouds' ids are. */
    private static final int LONGEST = 25;

    private final Map<String, RequestRecord> lastCalls = new HashMap<>();

    String of(RequestRecord request) {
        String call = request.call().action() + " " + parameters(request);
        return switch (request.call().place().stage()) {
            case BEFORE -> "what is there? " + call;
            case WAIT -> "is it done? " + call;
            case RECOVER -> "was it done? " + call;
            case CALL -> again(request) + call;
        };
    }

    private String again(RequestRecord request) {
        RequestRecord before = lastCalls.put(request.operationId() + "/" + request.step(), request);
        if (before == null) {
            return "";
        }
        String token = request.call().parameters().get(TOKEN);
        boolean sameToken =
                token != null && token.equals(before.call().parameters().get(TOKEN));
        return sameToken ? "again, with the same token: " : "again: ";
    }

    private static String parameters(RequestRecord request) {
        Map<String, String> all = request.call().parameters();
        return all.entrySet().stream()
                .filter(parameter -> !UNTOLD.contains(parameter.getKey()))
                .filter(parameter -> !FILTER_NAME.matcher(parameter.getKey()).matches())
                .map(parameter -> name(parameter.getKey(), all) + "=" + shortened(parameter.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** Tencent's filters come as numbered pairs of a name and its values. */
    private static String name(String parameter, Map<String, String> all) {
        Matcher filter = FILTER_VALUE.matcher(parameter);
        return filter.matches() ? all.getOrDefault("Filters." + filter.group(1) + ".Name", parameter) : parameter;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
