package dev.dragoman.adapter.procedure;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Place;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Makes the call that a procedure's progress asks for. */
final class CallMaker {

    private final Procedure procedure;

    CallMaker(Procedure procedure) {
        this.procedure = procedure;
    }

    Optional<NextCall> next(Scope scope) {
        Progress progress = scope.progress();
        while (progress.step() < procedure.steps().size()) {
            Scope here = scope.at(progress);
            Step step = procedure.step(progress.step());
            if (progress.stage() != Stage.CALL || step.applies(here)) {
                return Optional.of(new NextCall(call(step, here), progress));
            }
            progress = progress.next();
        }
        return Optional.empty();
    }

    private ApiCall call(Step step, Scope scope) {
        return switch (scope.progress().stage()) {
            case CALL -> step.look().map(look -> looking(look, step, scope)).orElseGet(() -> changing(step, scope));
            case WAIT ->
                looking(
                        step.until()
                                .orElseThrow(() -> broken(step, "waits without saying for what"))
                                .look(),
                        step,
                        scope);
            case RECOVER -> looking(recoveryLook(step), step, scope);
        };
    }

    private ApiCall changing(Step step, Scope scope) {
        SortedMap<String, String> parameters = step.call().in(scope);
        Progress progress = scope.progress();
        step.tokenParameter()
                .ifPresent(name -> parameters.put(
                        name, Tokens.token(scope.command().operationId(), progress.step(), progress.epoch())));
        return new ApiCall(
                scope.command().lane(), procedure.api(), step.action(), parameters, true, place(scope), Map.of());
    }

    private ApiCall looking(Look look, Step step, Scope scope) {
        SortedMap<String, String> parameters = look.call().in(scope);
        Paging paging = look.paging();
        if (paging != null) {
            boolean listing = step.form() == Step.Form.LIST;
            String page =
                    listing ? scope.command().pageToken() : scope.progress().page();
            int size = listing ? Math.min(scope.command().limit(), paging.maximum()) : paging.maximum();
            parameters.putAll(paging.parameters(page, size));
        }
        return new ApiCall(
                scope.command().lane(),
                procedure.api(),
                look.call().action(),
                parameters,
                false,
                place(scope),
                look.expect(scope));
    }

    static Look recoveryLook(Step step) {
        return step.recovery()
                .flatMap(Recovery::look)
                .or(() -> step.until().map(Step.Until::look))
                .orElseThrow(() -> broken(step, "has nowhere to look for a lost answer"));
    }

    private Place place(Scope scope) {
        Progress progress = scope.progress();
        return new Place(procedure.kind(), procedure.verb(), procedure.version(), progress.step(), progress.stage());
    }

    private static IllegalStateException broken(Step step, String how) {
        return new IllegalStateException("step " + step.name() + " (" + step.action() + ") " + how);
    }
}
