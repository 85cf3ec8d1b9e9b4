package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A procedure")
class ProcedureTest {

    @Test
    @DisplayName("that leaves a field of the spec without a place is refused, and the field is named")
    void forgottenField() {
        assertThatThrownBy(() ->
                        create().unsupported("broadcast", "no").step(complete()).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("procedure subnet.create neither uses nor declares unsupported the field description");
    }

    @Test
    @DisplayName("that speaks of a field that the spec does not have is refused")
    void inventedField() {
        assertThatThrownBy(() -> create().unsupported("broadcast", "no")
                        .unsupported("description", "no")
                        .unsupported("colour", "no")
                        .step(complete())
                        .build())
                .hasMessageContaining("speaks of fields that the spec does not have: [colour]");
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
                .unsupported("description", "no")
                .limit(Limits.range("cidr", 16, 20))
                .limit(dev.dragoman.adapter.procedure.DisplayName.bytes(2, 4))
                .step(complete())
                .build();
        assertThat(procedure.violations(Fixtures.minimalSpec(Kind.SUBNET).put("displayName", "too long")))
                .extracting(Violation::pointer)
                .containsExactly("/spec/cidr", "/spec/displayName");
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
