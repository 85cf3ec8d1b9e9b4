package dev.dragoman.adapter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs a procedure to its end by hand: every call is answered at once, and nothing is lost. What the engine does with
 * queues and time, without either.
 *
 * @param attributes what is known of the resource at the end
 * @param items what a list found
 * @param calls every call made, in order
 * @param outcomes what each call's answer meant; a failure is the last
 */
public record ProcedureRun(ObjectNode attributes, List<ObjectNode> items, List<ApiCall> calls, List<Outcome> outcomes) {

    private static final int MOST_CALLS = 50;

    /** Runs from a scope's progress, with answers from a function. */
    public static ProcedureRun of(CloudAdapter adapter, Scope start, Function<ApiCall, HttpAnswer> cloud) {
        List<ApiCall> calls = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        List<ObjectNode> items = new ArrayList<>();
        Scope scope = start;
        while (calls.size() < MOST_CALLS) {
            Optional<NextCall> next = adapter.next(scope);
            if (next.isEmpty()) {
                return new ProcedureRun(scope.progress().attributes(), items, calls, outcomes);
            }
            ApiCall call = next.get().call();
            Outcome outcome = adapter.read(call, cloud.apply(call)).outcome();
            calls.add(call);
            outcomes.add(outcome);
            boolean listed = outcome instanceof Outcome.Found && call.place().verb() == Verb.LIST;
            if (outcome instanceof Outcome.Found found) {
                items.addAll(found.items());
            }
            if (listed || outcome instanceof Outcome.Failed) {
                return new ProcedureRun(scope.progress().attributes(), items, calls, outcomes);
            }
            scope = scope.at(after(adapter, next.get(), outcome));
        }
        throw new AssertionError("no end after " + MOST_CALLS + " calls: " + calls);
    }

    /** The actions called, in order. */
    public List<String> actions() {
        return calls.stream().map(ApiCall::action).toList();
    }

    /** Those of the calls that may have changed the cloud. */
    public List<ApiCall> changes() {
        return calls.stream().filter(ApiCall::changing).toList();
    }

    private static Progress after(CloudAdapter adapter, NextCall made, Outcome outcome) {
        Progress progress = made.progress();
        if (outcome instanceof Outcome.StillGoing || outcome instanceof Outcome.Retry) {
            return progress;
        }
        if (outcome instanceof Outcome.Found found) {
            return progress.listed(
                    found.items().stream().map(item -> item.path("id").asText()).toList());
        }
        if (outcome instanceof Outcome.Done done) {
            Progress wiser = progress.with(done.attributes());
            return progress.stage() == Stage.CALL && step(adapter, made.call()).waits()
                    ? wiser.at(Stage.WAIT)
                    : wiser.next();
        }
        throw new AssertionError(made.call().action() + " was expected to succeed, got " + outcome);
    }

    /** The step that a call is of. */
    public static Step step(CloudAdapter adapter, ApiCall call) {
        ApiCall.Place place = call.place();
        return adapter.procedure(place.procedure(), place.version()).step(place.step());
    }
}
