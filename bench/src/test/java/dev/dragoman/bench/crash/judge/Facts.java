package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.crash.load.Expectation;
import dev.dragoman.bench.crash.load.Sent;
import dev.dragoman.bench.process.Account;
import dev.dragoman.model.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence written by hand: one lane, one partition, one second for each thing that happens. */
final class Facts {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Map<String, Object> TARGET =
            Map.of("provider", "aliyun", "account", "shop", "region", "cn-hangzhou");

    private final List<Sent> sent = new ArrayList<>();
    private final List<Said> events = new ArrayList<>();
    private final List<Said> requests = new ArrayList<>();
    private final List<Said> replies = new ArrayList<>();
    private final List<JsonNode> calls = new ArrayList<>();
    private final List<JsonNode> resources = new ArrayList<>();
    private final List<Applied> faults = new ArrayList<>();
    private int time;

    /** What happens next happens this many seconds after the last. */
    Facts later(int seconds) {
        time += seconds;
        return this;
    }

    private Instant now() {
        return START.plusSeconds(time);
    }

    private Instant tick() {
        time++;
        return now();
    }

    /** A command about the resource {@code main} of stack {@code s1}, with a deadline of a minute. */
    Facts sent(String operation, String type, String name) {
        return sent(operation, type, Map.of("target", TARGET, "stack", "s1", "name", name, "deadline", "PT1M"));
    }

    Facts sent(String operation, String type, Map<String, Object> data) {
        String command = Json.text(Map.of("type", "dragoman." + type, "data", data));
        sent.add(new Sent(
                sent.size() + 1L,
                tick(),
                "dragoman.commands",
                "s1",
                "default",
                operation,
                "story-1",
                Expectation.SUCCEEDS,
                command,
                false));
        return this;
    }

    /** What was sent last Kafka has perhaps not got. */
    Facts perhaps() {
        Sent last = sent.remove(sent.size() - 1);
        sent.add(new Sent(
                last.number(),
                last.at(),
                last.topic(),
                last.key(),
                last.tenant(),
                last.operationId(),
                last.story(),
                last.expected(),
                last.command(),
                true));
        return this;
    }

    Facts accepted(String operation) {
        return event(operation, "accepted", 1, false, Map.of("effect", "none"));
    }

    Facts started(String operation) {
        return event(operation, "started", 2, false, Map.of("effect", "none"));
    }

    /** Its terminal event. */
    Facts ended(String operation, String phase, String effect) {
        return ended(operation, 9, phase, effect);
    }

    Facts ended(String operation, int sequence, String phase, String effect) {
        return event(operation, phase, sequence, true, Map.of("effect", effect));
    }

    /** What was found out after its end. */
    Facts settled(String operation, String effect) {
        return event(operation, "settled", 10, false, Map.of("effect", effect));
    }

    /** The end of a native call, with the id of what it made or worked on. */
    Facts answered(String operation, String id) {
        return event(operation, "succeeded", 9, true, Map.of("effect", "complete", "answer", Map.of("id", id)));
    }

    Facts unresolved(String operation) {
        return event(
                operation,
                "unresolved",
                9,
                true,
                Map.of("effect", "unknown", "error", Map.of("code", "outcome-unknown", "message", "who knows")));
    }

    private Facts event(String operation, String phase, int sequence, boolean terminal, Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.put("operation", Map.of("acceptedAt", sentAt(operation).toString()));
        return said(operation, "dragoman.operation." + phase, sequence, terminal, all);
    }

    /** An event about a resource: {@code created}, {@code deleted}, … */
    Facts resource(String operation, String change, String name, String id, String uid) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenant", "default");
        data.put("stack", "s1");
        data.put("kind", "network");
        data.put("name", name);
        data.put("target", TARGET);
        data.put("id", id);
        data.put("uid", uid);
        return said(operation, "dragoman.resource." + change, 8, false, data);
    }

    private Facts said(String operation, String type, int sequence, boolean terminal, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>(TARGET);
        event.put("id", operation + "/" + sequence);
        event.put("type", type);
        event.put("operationid", operation);
        event.put("sequence", sequence);
        event.put("terminal", terminal);
        event.put("subject", "s1/network/main");
        event.put("data", data);
        Instant at = tick();
        events.add(new Said(
                "dragoman.events", 0, events.size(), at, "s1", Json.mapper().valueToTree(event)));
        return this;
    }

    private Instant sentAt(String operation) {
        return sent.stream()
                .filter(each -> each.operationId().equals(operation))
                .findFirst()
                .map(Sent::at)
                .orElse(START);
    }

    /** The first attempt of a changing request of step {@code create}. */
    Facts request(String operation, String action, Map<String, String> parameters) {
        return request(operation, "create", 1, action, parameters);
    }

    Facts request(String operation, String step, int attempt, String action, Map<String, String> parameters) {
        Map<String, Object> call = Map.of(
                "target", TARGET, "api", "2016-04-28", "action", action, "parameters", parameters, "changing", true);
        Map<String, Object> request =
                Map.of("operationId", operation, "step", step, "attempt", attempt, "form", "call", "call", call);
        requests.add(new Said(
                "dragoman.requests.aliyun",
                0,
                requests.size(),
                tick(),
                "lane",
                Json.mapper().valueToTree(request)));
        return this;
    }

    /** A call of the gateway's. */
    Facts call(String action, Map<String, String> parameters, Map<String, List<String>> effect) {
        return call("aliyun-shop-id", "", action, parameters, effect);
    }

    Facts call(
            String key, String fault, String action, Map<String, String> parameters, Map<String, List<String>> effect) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("RegionId", "cn-hangzhou");
        all.put("SignatureNonce", "nonce-" + calls.size());
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("seq", calls.size() + 1);
        call.put("at", tick().toString());
        call.put("api", "aliyun-vpc");
        call.put("action", action);
        call.put("account", "aliyun-shop");
        call.put("key", key);
        call.put("parameters", all);
        call.put("httpStatus", 200);
        call.put("fault", fault);
        call.put("effect", effect);
        calls.add(Json.mapper().valueToTree(call));
        return this;
    }

    Facts exists(String id) {
        resources.add(Json.mapper().valueToTree(Map.of("id", id)));
        return this;
    }

    /** From a minute before to a minute after now. */
    Facts fault(String name, boolean outage) {
        faults.add(new Applied(name, "all of it", now().minusSeconds(60), now().plusSeconds(60), 1, outage));
        return this;
    }

    /** A network that was made as it should be. */
    Facts made(String operation, String name, String id) {
        return sent(operation, "network.create", name)
                .accepted(operation)
                .request(operation, "CreateVpc", Map.of("ClientToken", operation))
                .started(operation)
                .call("CreateVpc", Map.of("ClientToken", operation), Map.of("created", List.of(id)))
                .resource(operation, "created", name, id, operation)
                .ended(operation, "succeeded", "complete")
                .exists(id);
    }

    Evidence evidence() {
        return new Evidence(
                List.of(Account.of("aliyun", "shop")), sent, events, requests, replies, calls, resources, faults);
    }

    /** What a rule finds: what is said of it. */
    List<Rule.Finding> brokenBy(Rule rule) {
        return rule.findings(new Case(evidence()));
    }
}
