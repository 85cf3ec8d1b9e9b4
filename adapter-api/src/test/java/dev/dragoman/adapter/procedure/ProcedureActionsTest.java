package dev.dragoman.adapter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The actions of a procedure")
class ProcedureActionsTest {

    @Test
    @DisplayName("are those that it calls, those that show an end, and those that tell what a call did")
    void all() {
        Procedure procedure = Procedure.procedure(Kind.NETWORK, Verb.DELETE)
                .api("v1")
                .step(Step.find("find", look("FindThing")))
                .step(Step.change("delete", "DeleteThing")
                        .untilGone(look("WatchThing"))
                        .recover(Recovery.byMarker(look("FindMarked"), look("FindAll"))))
                .build();

        assertThat(ProcedureActions.of(procedure))
                .containsExactly("DeleteThing", "FindAll", "FindMarked", "FindThing", "WatchThing");
    }

    private static Look look(String action) {
        return Look.look(action, Shape.items("things"));
    }
}
