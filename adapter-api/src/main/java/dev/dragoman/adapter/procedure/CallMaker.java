package dev.dragoman.adapter.procedure;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Place;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the call that a procedure's progress asks for. */
final class CallMaker {

    private final Procedure procedure;

    CallMaker(Procedure procedure) {
        this.procedure = procedure;
    }

    Optional<NextCall> next(Scope scope) {
        Progress progress = scope.progress();
        while (progress.step() < procedure.steps().size()) {
            Step step = procedure.step(progress.step());
            if (progress.stage() == Stage.CALL && !step.applies(scope.at(progress))) {
                progress = progress.next();
                continue;
            }
            boolean unlisted = progress.stage() == Stage.CALL
                    && progress.before() == null
                    && step.recovery()
                            .map(way -> way.under(scope.policy()).listsBefore())
                            .orElse(false);
            progress = unlisted ? progress.at(Stage.BEFORE) : progress;
            return Optional.of(new NextCall(call(step, scope.at(progress)), progress));
        }
        return Optional.empty();
    }

    private ApiCall call(Step step, Scope scope) {
        return switch (scope.progress().stage()) {
            case CALL -> step.look().map(look -> looking(look, step, scope)).orElseGet(() -> direct(step, scope));
            case WAIT ->
                looking(
                        step.until()
                                .orElseThrow(() -> broken(step, "waits without saying for what"))
                                .look(),
                        step,
                        scope);
            case BEFORE, RECOVER -> looking(recoveryLook(step, scope.policy()), step, scope);
        };
    }

    private ApiCall direct(Step step, Scope scope) {
        SortedMap<String, String> parameters = step.call().in(scope);
        Progress progress = scope.progress();
        step.pages().ifPresent(pages -> parameters.putAll(pages.parameters(progress.page(), pages.maximum())));
        step.tokenParameter()
                .ifPresent(name -> parameters.putIfAbsent(
                        name, Tokens.token(scope.command().operationId(), progress.step(), progress.epoch())));
        return new ApiCall(
                scope.task().lane(),
                procedure.api(),
                step.action(),
                parameters,
                step.secrets().in(scope),
                step.secretTexts(scope),
                step.changing(),
                place(scope),
                Map.of(),
                Map.of());
    }

    private ApiCall looking(Look look, Step step, Scope scope) {
        SortedMap<String, String> parameters = look.call().in(scope);
        Map<String, String> context = step.allowed(scope);
        Paging paging = look.paging();
        if (paging != null) {
            parameters.putAll(page(paging, step, scope));
        }
        if (step.form() == Step.Form.LIST) {
            outer().ifPresent(pages -> context.putAll(
                    pages.around(PageToken.of(scope.command().pageToken()).outer())));
        }
        return new ApiCall(
                scope.task().lane(),
                procedure.api(),
                look.call().action(),
                parameters,
                new TreeMap<>(),
                false,
                place(scope),
                look.expect(scope),
                context);
    }

    private Map<String, String> page(Paging paging, Step step, Scope scope) {
        String asked = scope.command().pageToken();
        return switch (step.form()) {
            case LIST ->
                paging.parameters(
                        outer().isPresent() ? PageToken.of(asked).inner() : asked,
                        Math.min(scope.command().limit(), paging.maximum()));
            case PICK -> paging.parameters(PageToken.of(asked).outer(), 1);
            default -> paging.parameters(scope.progress().page(), paging.maximum());
        };
    }

    /** The pages of the list outside the one that is listed, if there is one. */
    private Optional<Paging> outer() {
        return procedure.steps().stream()
                .filter(step -> step.form() == Step.Form.PICK)
                .flatMap(step -> step.look().stream())
                .flatMap(look -> Optional.ofNullable(look.paging()).stream())
                .findFirst();
    }

    static Look recoveryLook(Step step, AccountPolicy policy) {
        return step.recovery()
                .map(way -> way.under(policy))
                .flatMap(Recovery::look)
                .or(() -> step.until().map(Step.Until::look))
                .orElseThrow(() -> broken(step, "has nowhere to look for a lost answer"));
    }

    private Place place(Scope scope) {
        Progress progress = scope.progress();
        return new Place(
                procedure.kind(),
                procedure.verb(),
                procedure.version(),
                progress.step(),
                progress.stage(),
                scope.task().procedure().variant());
    }

    private static IllegalStateException broken(Step step, String how) {
        return new IllegalStateException("step " + step.name() + " (" + step.action() + ") " + how);
    }
}
