package dev.dragoman.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.Json;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.PlannedCall;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.event.ResourceChange;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event's data")
class EventTest {

    private static final String OPERATION = """
            "operation": {"id": "op-1", "kind": "network", "verb": "modify", "command": {"source": "/shop/ci", "id": "1"},
              "acceptedAt": "2025-11-21T12:00:00Z"}""";

    private static final String RESOURCE = """
            {"v": 1, "uid": "op-0", "revision": 2, "tenant": "default", "stack": "shop", "kind": "network", "name": "main",
             "id": "vpc-1", "target": {"provider": "aliyun", "account": "prod", "region": "cn-hangzhou"},
             "managed": "created", "status": "available"}""";

    @Test
    @DisplayName("tells what a modify changed, and the resource as it then is")
    void modified() {
        Event event = operation("""
                "phase": "succeeded", "effect": "complete", "calls": 1, "changed": ["/spec/displayName"], "resource": \
                """ + RESOURCE);

        assertThat(event.changed()).containsExactly("/spec/displayName");
        assertThat(event.resource()).map(Resource::revision).contains(2L);
        assertThat(event.change()).isEmpty();
        assertThat(event.error()).isEmpty();
        assertThat(event.outcome()).isEmpty();
    }

    @Test
    @DisplayName("tells the calls of a dry run")
    void dryRun() {
        Event event = operation("""
                "phase": "succeeded", "effect": "none", "calls": 0, "requests": [
                  {"step": "modify", "api": "2016-04-28", "action": "ModifyVpcAttribute", "changing": true,
                   "parameters": {"VpcId": "vpc-1"}}]""");

        assertThat(event.requests())
                .containsExactly(
                        new PlannedCall("modify", "2016-04-28", "ModifyVpcAttribute", true, Map.of("VpcId", "vpc-1")));
    }

    @Test
    @DisplayName("tells what became of a cancel, and why something failed")
    void outcomes() {
        Event cancel =
                operation("\"phase\": \"succeeded\", \"effect\": \"none\", \"calls\": 0, \"outcome\": \"too-late\"");
        Event failed = operation("""
                "phase": "failed", "effect": "none", "calls": 0,
                "error": {"code": "in-use", "message": "m", "blockers": ["shop/subnet/web"]}""");

        assertThat(cancel.outcome()).contains("too-late");
        assertThat(failed.error().map(Problem::blockers).orElseThrow()).containsExactly("shop/subnet/web");
    }

    @Test
    @DisplayName("tells of a resource event what changed, and nothing of an operation")
    void resourceEvent() {
        Event event = event("dragoman.resource.adopted", RESOURCE);

        assertThat(event.change()).contains(ResourceChange.ADOPTED);
        assertThat(event.resource()).map(Resource::name).contains("main");
        assertThat(event.operation()).isEmpty();
        assertThat(event.changed()).isEmpty();
        assertThat(event.requests()).isEmpty();
    }

    @Test
    @DisplayName("of a change that came later is passed over")
    void laterChange() {
        assertThat(event("dragoman.resource.moved", RESOURCE).change()).isEmpty();
    }

    private static Event operation(String data) {
        String document = "{" + OPERATION + ", " + data + "}";
        String phase = Json.read(document, OperationEvent.class).phase().id();
        return event("dragoman.operation." + phase, document);
    }

    private static Event event(String type, String data) {
        String document = """
                {"specversion": "1.0", "id": "op-1/2", "source": "/dragoman", "type": "%s", "operationid": "op-1",
                 "sequence": 2, "terminal": false, "data": %s}""".formatted(type, data);
        byte[] record = document.getBytes(StandardCharsets.UTF_8);
        return new EventReader(Map.of()).read(new ConsumerRecord<>("dragoman.events", 0, 0, "shop", record));
    }
}
