package dev.dragoman.app.catalogue;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.ProcedureName;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.ProcedureActions;
import dev.dragoman.catalogue.Api;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.simulator.cloud.SimulatedActions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the adapters and the simulator do with the catalogues' actions. */
record Running(Map<String, CloudAdapter> adapters) {

    static Running of(List<CloudAdapter> adapters) {
        return new Running(adapters.stream().collect(Collectors.toMap(CloudAdapter::provider, Function.identity())));
    }

    static Set<String> simulated(Api api) {
        return SimulatedActions.of(api);
    }

    /** Whether the cloud's adapter has a procedure for a native call of the action. */
    boolean callable(Api api, String action) {
        ProcedureName name = new ProcedureName(Kind.NATIVE, Verb.INVOKE, api.id() + "/" + action);
        return adapters.containsKey(api.provider())
                && adapters.get(api.provider()).procedure(name).isPresent();
    }

    /** The canonical commands whose procedures call the action or look through it, in the model's order. */
    List<String> usedBy(Api api, String action) {
        if (!adapters.containsKey(api.provider())) {
            return List.of();
        }
        return adapters.get(api.provider()).procedures().stream()
                .filter(procedure -> procedure.api().equals(api.version()))
                .filter(procedure -> ProcedureActions.of(procedure).contains(action))
                .sorted(Comparator.comparing(Procedure::kind).thenComparing(Procedure::verb))
                .map(procedure -> procedure.kind().id() + "." + procedure.verb().id())
                .distinct()
                .toList();
    }

    /** The kind of {@code network.create}. */
    static Kind kind(String command) {
        return Kind.find(command.substring(0, command.indexOf('.'))).orElseThrow();
    }

    /** The verb of {@code network.create}. */
    static Verb verb(String command) {
        return Verb.find(command.substring(command.indexOf('.') + 1)).orElseThrow();
    }
}
