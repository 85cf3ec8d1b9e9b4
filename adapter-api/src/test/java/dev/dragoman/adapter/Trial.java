package dev.dragoman.adapter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import java.util.Set;
import java.util.function.Function;

/** One kind of resource on one cloud, tried out with canned answers. Specs and attributes are JSON with apostrophes for quotation marks. */
public record Trial(CloudAdapter adapter, Kind kind) {

    public Procedure procedure(Verb verb) {
        return adapter.procedure(kind, verb).orElseThrow();
    }

    /** The start of a procedure; of a modify, all fields are to change. */
    public Scope scope(Verb verb, String spec, String attributes) {
        return Fixtures.scope(adapter, command(verb, spec), Fixtures.json(attributes), MarkerPolicy.STRIP_AFTER);
    }

    /** The start of a create in an account that marks, or does not. */
    public Scope create(String spec, MarkerPolicy marker) {
        return Fixtures.scope(adapter, command(Verb.CREATE, spec), Fixtures.nothing(), marker);
    }

    /** The start of a modify of which these fields are to change. */
    public Scope changing(String spec, String attributes, String... fields) {
        return Fixtures.scope(
                adapter, command(Verb.MODIFY, spec), Fixtures.json(attributes), AccountPolicy.DEFAULT, Set.of(fields));
    }

    private Command command(Verb verb, String spec) {
        ObjectNode asked = Fixtures.json(spec);
        return Fixtures.command(adapter.provider(), kind, verb, asked);
    }

    public ProcedureRun run(Scope scope) {
        return run(scope, new CannedCloud(adapter.provider()));
    }

    public ProcedureRun run(Scope scope, Function<ApiCall, HttpAnswer> cloud) {
        return ProcedureRun.of(adapter, scope, cloud);
    }

    /** The first call of a procedure. */
    public ApiCall first(Scope scope) {
        return adapter.next(scope).orElseThrow().call();
    }

    /** The call of a procedure's first step at another stage. */
    public ApiCall first(Scope scope, Stage stage) {
        return first(scope.at(scope.progress().at(stage)));
    }

    /** What an answer to a call means. */
    public Outcome read(ApiCall call, HttpAnswer answer) {
        return adapter.read(call, answer).outcome();
    }
}
