package dev.dragoman.model.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the gateway may say: for every phase and every change of a resource one event or more, by name. */
final class EventExamples {

    private static final ObjectMapper SINGLE_QUOTES =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final Map<Phase, Integer> SEQUENCE = Map.of(
            Phase.ACCEPTED, 1,
            Phase.REJECTED, 1,
            Phase.WAITING, 2,
            Phase.STARTED, 3,
            Phase.PROGRESSED, 4,
            Phase.SETTLED, 9);

    private EventExamples() {}

    static Map<String, ObjectNode> of(Phase phase) {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        switch (phase) {
            case ACCEPTED -> all.put("accepted", operation(phase, Verb.CREATE, "{'effect': 'none', 'calls': 0}"));
            case STARTED -> all.put("started", operation(phase, Verb.CREATE, "{'effect': 'none', 'calls': 0}"));
            case WAITING -> all.put("a reference", operation(phase, Verb.CREATE, """
                    {'waitingFor': 'network main', 'effect': 'none', 'calls': 0}"""));
            case PROGRESSED -> all.put("the cloud works", operation(phase, Verb.CREATE, """
                    {'waitingFor': 'the cloud', 'effect': 'partial', 'calls': 1, 'steps': [
                      {'name': 'create', 'action': 'CreateVSwitch', 'state': 'pending',
                       'requestId': '861E6630-AEC0-4B2D-B214-6CB5E44B7F04', 'at': '2025-11-21T12:00:01Z'}]}"""));
            case SETTLED -> all.put("it was done", operation(phase, Verb.CREATE, "{'effect': 'complete', 'calls': 5}"));
            case SUCCEEDED -> succeeded(all);
            case FAILED -> failed(all);
            case REJECTED -> rejected(all);
            case TIMED_OUT -> all.put("in a call", operation(phase, Verb.CREATE, """
                    {'effect': 'unknown', 'calls': 3,
                     'error': {'code': 'deadline-exceeded', 'retryable': true,
                       'message': 'subnet.create web: the deadline passed while CreateVSwitch was not answered'}}"""));
            case CANCELLED -> all.put("before the first call", operation(phase, Verb.CREATE, """
                    {'effect': 'none', 'calls': 0}"""));
            case UNRESOLVED -> all.put("two candidates", operation(phase, Verb.CREATE, """
                    {'effect': 'unknown', 'calls': 7,
                     'error': {'code': 'outcome-unknown', 'retryable': false, 'candidates': ['eip-1', 'eip-2'],
                       'message': 'elastic-ip.create front: AllocateAddresses was not answered, and any of 2 new addresses may be it',
                       'hint': 'find out which, then send dragoman.operation.resolve'}}"""));
        }
        return all;
    }

    static ObjectNode of(ResourceChange change) {
        String status =
                switch (change) {
                    case DELETED, DEGRADED, ORPHANED -> change.id();
                    case CREATED, CHANGED, ADOPTED -> "available";
                };
        ObjectNode event = Fixtures.tree(Fixtures.envelope());
        event.put("id", Fixtures.OPERATION + "/5")
                .put("sequence", 5)
                .put("type", "dragoman.resource." + change.id())
                .put("dataschema", Schemas.urn("resource"))
                .put("terminal", false);
        ObjectNode resource = Fixtures.tree(Fixtures.resource()).put("status", status);
        event.set("data", change == ResourceChange.ADOPTED ? resource.put("managed", "adopted") : resource);
        return event;
    }

    private static void succeeded(Map<String, ObjectNode> all) {
        all.put("create", Fixtures.tree(Fixtures.envelope()));
        all.put("modify", operation(Phase.SUCCEEDED, Verb.MODIFY, """
                {'effect': 'complete', 'changed': ['/spec/displayName'], 'calls': 2}"""));
        all.put("dry run", operation(Phase.SUCCEEDED, Verb.CREATE, """
                {'effect': 'none', 'calls': 0, 'requests': [
                  {'step': 'create', 'api': '2016-04-28', 'action': 'CreateVSwitch', 'changing': true,
                   'parameters': {'VpcId': '<network main: id>', 'CidrBlock': '10.0.1.0/24', 'ZoneId': 'cn-hangzhou-b'}}]}"""));
        all.put("list", operation(Phase.SUCCEEDED, Verb.LIST, """
                {'effect': 'none', 'calls': 1, 'nextPageToken': '2', 'items': [
                  {'id': 'vsw-1', 'networkId': 'vpc-1', 'cidr': '10.0.1.0/24', 'zone': 'cn-hangzhou-b', 'status': 'available'}]}"""));
        all.put("native", operation(Phase.SUCCEEDED, Verb.INVOKE, """
                {'effect': 'complete', 'calls': 3, 'answer': {'api': 'aliyun-vpc', 'action': 'CreateVpc',
                   'requestId': '461D0C42-D5D1-4009-9B6A-B3D5888A19A9', 'id': 'vpc-bp1qpo0kug3a20qqe5h2v',
                   'body': {'VpcId': 'vpc-bp1qpo0kug3a20qqe5h2v', 'RouteTableId': 'vtb-bp145q7glnuzdvzu21pmk'},
                   'end': {'VpcId': 'vpc-bp1qpo0kug3a20qqe5h2v', 'Status': 'Available'}}}"""));
        all.put("cancel", operation(Phase.SUCCEEDED, Verb.CANCEL, """
                {'effect': 'none', 'outcome': 'too-late', 'calls': 0}"""));
    }

    private static void failed(Map<String, ObjectNode> all) {
        all.put("in use", operation(Phase.FAILED, Verb.DELETE, """
                {'effect': 'none', 'calls': 0,
                 'error': {'code': 'in-use', 'retryable': true, 'blockers': ['shop/subnet/web'],
                   'message': 'network.delete main: expected nothing in it, got subnet web'}}"""));
        all.put("refused by the cloud", operation(Phase.FAILED, Verb.CREATE, """
                {'effect': 'none', 'calls': 1,
                 'error': {'code': 'quota-exceeded', 'retryable': true,
                   'message': 'subnet.create web: CreateVSwitch was refused',
                   'native': {'code': 'QuotaExceeded.VSwitch', 'message': 'VSwitch quota exceeded.',
                              'requestId': '0ED8D006-F706-4D23-88ED-E11ED28DCAC0', 'httpStatus': 400}}}"""));
    }

    private static void rejected(Map<String, ObjectNode> all) {
        all.put("two mistakes", operation(Phase.REJECTED, Verb.CREATE, """
                {'effect': 'none', 'calls': 0,
                 'error': {'code': 'invalid-argument', 'retryable': false, 'pointer': '/spec/cidr',
                   'message': "expected an IPv4 range such as 10.0.1.0/24, got '10.0.1.0' (and 1 more)",
                   'violations': [
                     {'pointer': '/spec/cidr', 'message': "expected an IPv4 range such as 10.0.1.0/24, got '10.0.1.0'"},
                     {'pointer': '/spec', 'message': "expected zone, got none"}]}}"""));
    }

    /** An event of the operation of the fixtures, or of one like it with another verb. */
    private static ObjectNode operation(Phase phase, Verb verb, String data) {
        int sequence = SEQUENCE.getOrDefault(phase, 6);
        Kind kind = Stream.of(Kind.OPERATION, Kind.NATIVE)
                .filter(known -> known.verbs().contains(verb))
                .findFirst()
                .orElse(Kind.SUBNET);
        ObjectNode event = Fixtures.tree(Fixtures.envelope());
        event.put("id", Fixtures.OPERATION + "/" + sequence)
                .put("type", "dragoman.operation." + phase.id())
                .put("sequence", sequence)
                .put("terminal", phase.terminal())
                .put("kind", kind.id())
                .put("verb", verb.id());
        ObjectNode told = Json.mapper().createObjectNode();
        told.set("operation", event.at("/data/operation"));
        told.withObject("/operation").put("kind", kind.id()).put("verb", verb.id());
        if (kind == Kind.OPERATION) {
            event.put("subject", "none/operation/" + event.path("operationid").asText())
                    .put("stack", "none");
        }
        if (!phase.terminal() && phase != Phase.SETTLED) {
            told.withObject("/operation").remove("endedAt");
        }
        event.set("data", told.put("phase", phase.id()).setAll(quoted(data)));
        return event;
    }

    /** Reads JSON whose strings stand in single quotes, unless they hold one. */
    private static ObjectNode quoted(String data) {
        try {
            return SINGLE_QUOTES.readValue(data, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data, e);
        }
    }
}
