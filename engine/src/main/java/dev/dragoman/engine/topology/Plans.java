package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Task;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.PlannedCall;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says which calls would be made: the same functions as for real, without the sends. */
final class Plans {

    private static final int MOST_CALLS = 50;

    private Plans() {}

    /** Every step's call, each as if the one before it had succeeded. */
    static Input of(Operation operation, Task task, int version, ObjectNode known, CloudAdapter adapter) {
        ObjectNode attributes = task.verb() == Verb.CREATE ? unknown(Optional.of(task.kind()), "", "") : known;
        Progress progress = Progress.start(version, attributes);
        Procedure procedure = adapter.procedure(task.procedure(), version);
        List<PlannedCall> calls = new ArrayList<>();
        while (calls.size() < MOST_CALLS) {
            Scope scope = new Scope(operation.command(), task, progress, operation.policy());
            Optional<NextCall> next = adapter.next(scope);
            if (next.isEmpty()) {
                break;
            }
            Progress here = next.get().progress();
            calls.add(planned(next.get().call(), procedure.step(here.step()).name()));
            progress = here.stage() == Stage.BEFORE ? here.listed(List.of()) : here.next();
        }
        return new Input.Needless("", calls, List.of());
    }

    private static PlannedCall planned(ApiCall call, String step) {
        Map<String, String> parameters = new TreeMap<>(call.parameters());
        call.secrets().forEach((parameter, secret) -> parameters.put(parameter, "secretRef " + secret));
        return new PlannedCall(step, call.api(), call.action(), call.changing(), parameters);
    }

    /**
     * What only the cloud can tell of a resource: its ids, in angle brackets.
     *
     * @param what which resource, in words; empty for the operation's own
     * @param id its id if that is known, else empty
     */
    static ObjectNode unknown(Optional<Kind> kind, String what, String id) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        String lead = what.isEmpty() ? "<" : "<" + what + ": ";
        attributes.put("id", id.isEmpty() ? lead + "id>" : id);
        kind.ifPresent(known -> {
            for (RecordComponent component : known.attributes().getRecordComponents()) {
                String name = component.getName();
                if (name.endsWith("Id") || (name.equals("address") && what.isEmpty())) {
                    attributes.put(name, lead + name + ">");
                }
            }
        });
        return attributes;
    }
}
