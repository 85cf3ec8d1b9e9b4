package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Trial;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A procedure")
class ProcedureTest {

    @Test
    @DisplayName("that leaves a field of the spec without a place is refused, and the field is named")
    void forgottenField() {
        assertThatThrownBy(() -> create().unsupported("broadcast", "no")
                        .unsupported("routeTable", "no")
                        .step(complete())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "procedure subnet.create neither uses nor declares unsupported or immutable the field description");
    }

    @Test
    @DisplayName("that speaks of a field that the spec does not have is refused")
    void inventedField() {
        assertThatThrownBy(() -> create().unsupported("broadcast", "no")
                        .unsupported("routeTable", "no")
                        .unsupported("description", "no")
                        .unsupported("colour", "no")
                        .step(complete())
                        .build())
                .hasMessageContaining("speaks of fields that the spec does not have: [colour]");
    }

    @Test
    @DisplayName("whose step recovers by its state and declares no end to look for is refused")
    void noEndToLookFor() {
        assertThatThrownBy(() -> procedure(Kind.SUBNET, Verb.DELETE)
                        .api("1")
                        .step(change("delete", "DeleteSubnet").recover(Recovery.byState()))
                        .build())
                .hasMessage(
                        "procedure subnet.delete step delete recovers by its state, yet declares no end to look for");
    }

    @Test
    @DisplayName("whose changing step cannot be recovered is refused")
    void noRecovery() {
        assertThatThrownBy(() -> procedure(Kind.SUBNET, Verb.DELETE)
                        .api("1")
                        .step(change("delete", "DeleteSubnet"))
                        .build())
                .hasMessage("procedure subnet.delete step delete declares no recovery");
    }

    @Test
    @DisplayName("without a step, or without an API, is refused")
    void empty() {
        assertThatThrownBy(() -> procedure(Kind.SUBNET, Verb.GET).api("1").build())
                .hasMessageContaining("has no step");
        assertThatThrownBy(() -> create().api("").step(complete()).build()).hasMessageContaining("names no api");
    }

    @Test
    @DisplayName("names what an operation must hold alone")
    void conflictKeys() {
        TinyAdapter adapter = new TinyAdapter();
        Scope scope = Fixtures.scope(
                adapter,
                Fixtures.command("tiny", Kind.SUBNET, Verb.CREATE, Fixtures.minimalSpec(Kind.SUBNET)),
                Fixtures.nothing(),
                MarkerPolicy.STRIP_AFTER);
        assertThat(adapter.procedure(Kind.SUBNET, Verb.CREATE).orElseThrow().conflictKeys(scope))
                .containsExactly("network:vpc-1");
    }

    @Test
    @DisplayName("tells everything that is wrong with a spec at once, each with its place")
    void violations() {
        Procedure procedure = create().unsupported("broadcast", "no")
                .unsupported("routeTable", "no")
                .unsupported("description", "no")
                .limit(Limits.range("cidr", 16, 20))
                .limit(dev.dragoman.adapter.procedure.DisplayName.bytes(2, 4))
                .step(complete())
                .build();
        assertThat(procedure.violations(Fixtures.minimalSpec(Kind.SUBNET).put("displayName", "too long")))
                .extracting(Violation::pointer)
                .containsExactly("/spec/cidr", "/spec/displayName");
    }

    @Test
    @DisplayName("that modifies needs no place for what no cloud can change, but one for everything else")
    void modify() {
        assertThatThrownBy(() -> procedure(Kind.SUBNET, Verb.MODIFY)
                        .api("1")
                        .unsupported("broadcast", "no")
                        .unsupported("routeTable", "no")
                        .step(change("name", "RenameSubnet")
                                .whenChanged("displayName")
                                .recover(byRepeating()))
                        .build())
                .hasMessage(
                        "procedure subnet.modify neither uses nor declares unsupported or immutable the field description");
    }

    @Test
    @DisplayName("takes over another's limits, rules and unsupported fields, and says what cannot change or be cleared")
    void limitsOf() {
        Procedure create = create().unsupported("broadcast", "no")
                .unsupported("routeTable", "no")
                .unsupported("description", "no")
                .limit(Limits.range("cidr", 16, 20))
                .rule((spec, references) -> List.of(new Violation("/spec/zone", references.keySet() + "?")))
                .step(complete())
                .build();
        Procedure modify = procedure(Kind.SUBNET, Verb.MODIFY)
                .api("1")
                .limitsOf(create)
                .immutable("displayName", "never")
                .unclearable("displayName", "never ever")
                .step(complete())
                .build();
        ObjectNode spec = Fixtures.minimalSpec(Kind.SUBNET);
        assertThat(modify.violations(spec)).extracting(Violation::pointer).containsExactly("/spec/cidr");
        assertThat(modify.violations(spec, Fixtures.references(spec)))
                .containsExactly(new Violation("/spec/zone", "[network]?"));
        assertThat(modify.unsupported()).isEqualTo(create.unsupported());
        assertThat(modify.immutable()).isEqualTo(Map.of("displayName", "never"));
        assertThat(modify.unclearable()).isEqualTo(Map.of("displayName", "never ever"));
    }

    @Test
    @DisplayName("points to a field of an association where that is wrong, and tells what else the cloud does by it")
    void association() {
        Procedure associate =
                new TinyAdapter().procedure(Kind.ELASTIC_IP, Verb.ASSOCIATE).orElseThrow();
        assertThat(associate.violations(Fixtures.json("{'to': {'kind': 'router'}}")))
                .extracting(Violation::pointer)
                .containsExactly("/to");
        assertThat(associate.sideEffects(Fixtures.json("{'to': {'id': 'i-13'}}")))
                .containsExactly("bad luck");
        assertThat(associate.sideEffects(Fixtures.json("{'to': {'id': 'i-1'}}")))
                .isEmpty();
    }

    @Test
    @DisplayName("whose creates can only be told by difference makes them one at a time")
    void difference() {
        Trial ip = new Trial(new TinyAdapter(), Kind.ELASTIC_IP);
        assertThat(ip.procedure(Verb.CREATE).conflictKeys(ip.scope(Verb.CREATE, "{}", "{}")))
                .containsExactly("create:elastic-ip");
    }

    private static Procedure.Builder create() {
        return procedure(Kind.SUBNET, Verb.CREATE).api("1");
    }

    private static Step complete() {
        return change("create", "CreateSubnet")
                .put("Net", reference("network", "id"))
                .put("Range", spec("cidr"))
                .put("Zone", spec("zone"))
                .put("Name", spec("displayName"))
                .put("Always", constant("yes"))
                .recover(byRepeating());
    }
}
