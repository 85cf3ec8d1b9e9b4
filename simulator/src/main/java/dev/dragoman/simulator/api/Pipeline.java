package dev.dragoman.simulator.api;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Violation;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.fault.FaultKind;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.fault.Subject;
import dev.dragoman.simulator.fault.Verdict;
import dev.dragoman.simulator.state.ClientTokens;
import dev.dragoman.simulator.state.ClientTokens.Meeting;
import dev.dragoman.simulator.state.Effect;
import dev.dragoman.simulator.state.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a call through one API: authenticate → look the action up → check against the catalogue → token → faults →
 * handler → envelope. Never blocks; a delay is a timer of the {@link Outlet}.
 */
public final class Pipeline {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Dialect dialect;
    private final ActionTable actions;
    private final String estateApi;
    private final World world;
    private final Faults faults;
    private final Ledger ledger;

    /** The resources worked on are those of {@code estateApi}, an API's id: Tencent's two APIs share theirs. */
    public Pipeline(
            Dialect dialect, List<Family> families, String estateApi, World world, Faults faults, Ledger ledger) {
        this.dialect = dialect;
        this.actions = new ActionTable(dialect.api(), families);
        this.estateApi = estateApi;
        this.world = world;
        this.faults = faults;
        this.ledger = ledger;
    }

    /** Answers the request through the outlet, now or later. */
    public void accept(ApiRequest request, Outlet outlet) {
        Call call = new Call(request, outlet, world.now(), world.ids().requestId());
        call.guarded(call::admit);
    }

    /** One call on its way. */
    private final class Call {
        private final ApiRequest request;
        private final Outlet outlet;
        private final Instant arrived;
        private final String requestId;
        private Map<String, String> parameters = Map.of();
        private String actionName = "";
        private String account = "";
        private String keyId = "";
        private Optional<Action> action = Optional.empty();
        private Verdict verdict = Verdict.NONE;
        private Optional<ClientTokens.Key> token = Optional.empty();
        private Effect effect = Effect.NONE;

        Call(ApiRequest request, Outlet outlet, Instant arrived, String requestId) {
            this.request = request;
            this.outlet = outlet;
            this.arrived = arrived;
            this.requestId = requestId;
        }

        /** Runs a step; a refusal becomes the answer, and so does a defect of ours. */
        void guarded(Runnable step) {
            try {
                step.run();
            } catch (ApiException refused) {
                fail(refused);
            } catch (RuntimeException defect) {
                LOG.error("{} {} failed unexpectedly", dialect.api().id(), actionName, defect);
                fail(dialect.internalError());
            }
        }

        void admit() {
            parameters = dialect.parameters(request);
            actionName = parameters.getOrDefault("Action", "");
            AccessKey key = dialect.authenticate(request, parameters, arrived);
            account = key.account();
            keyId = key.id();
            ActionTable.Entry entry = actions.find(actionName).orElseThrow(() -> dialect.unknownAction(actionName));
            action = Optional.of(entry.action());
            ActionHandler handler = entry.handler().orElseThrow(() -> dialect.notSimulated(actionName));
            Map<String, String> own = new TreeMap<>(parameters);
            own.keySet()
                    .removeIf(name -> dialect.isCommon(name)
                            && entry.action().parameter(name).isEmpty());
            List<Violation> violations = entry.violations(own);
            if (!violations.isEmpty()) {
                throw dialect.invalid(entry.action(), violations);
            }
            Subject subject = new Subject(dialect.api(), actionName, account, dialect.region(parameters) + " " + own);
            Supplier<Map<String, Object>> work = firstAnswer(entry.action(), own)
                    .<Supplier<Map<String, Object>>>map(answer -> () -> answer)
                    .orElse(() -> carryOut(entry.action(), handler));
            verdict = faults.judge(subject);
            outlet.after(verdict.before(), () -> guarded(() -> execute(work)));
        }

        /** The answer that the call was given already, if its idempotency token was used before. */
        private Optional<Map<String, Object>> firstAnswer(Action documented, Map<String, String> own) {
            Optional<String> sent =
                    documented.idempotencyToken().map(own::remove).filter(text -> !text.isEmpty());
            if (sent.isEmpty()) {
                return Optional.empty();
            }
            ClientTokens.Key key = new ClientTokens.Key(account, actionName, sent.get());
            Meeting meeting = world.tokens().begin(key, own);
            if (meeting instanceof Meeting.Mismatch) {
                throw new ApiException(
                        "IdempotentParameterMismatch", "The client token was used before with other parameters.");
            }
            if (meeting instanceof Meeting.Running) {
                throw new ApiException(
                        "LastTokenProcessing", "The first call with this client token is still being processed.");
            }
            if (meeting instanceof Meeting.Repeated repeated) {
                return Optional.of(repeated.answer());
            }
            token = Optional.of(key);
            return Optional.empty();
        }

        private Map<String, Object> carryOut(Action documented, ActionHandler handler) {
            Effect.Of<Map<String, Object>> done = world.observed(
                    verdict.is(FaultKind.FAIL_WORK),
                    () -> handler.handle(new ActionCall(
                            documented,
                            account,
                            dialect.region(parameters),
                            parameters,
                            owner -> world.estate(estateApi, owner),
                            world.quotas(),
                            world.now(),
                            verdict.stale().isZero() ? Instant.MAX : world.now().minus(verdict.stale()))));
            effect = done.effect();
            return done.result();
        }

        private void execute(Supplier<Map<String, Object>> work) {
            if (verdict.is(FaultKind.DROP_BEFORE_EFFECT)) {
                token.ifPresent(world.tokens()::abandon);
                record(0, Optional.empty());
                outlet.drop();
                return;
            }
            if (verdict.is(FaultKind.THROTTLE)) {
                throw dialect.throttled();
            }
            Optional<Fault> error = verdict.main().filter(fault -> fault.kind() == FaultKind.ERROR);
            if (error.isPresent() && !error.get().afterEffect()) {
                throw injected(error.get());
            }
            Map<String, Object> answer = work.get();
            token.ifPresent(key -> world.tokens().complete(key, answer));
            token = Optional.empty();
            outlet.after(
                    verdict.after(),
                    () -> guarded(() -> {
                        if (error.isPresent()) {
                            throw injected(error.get());
                        }
                        deliver(dialect.success(request, actionName, requestId, answer));
                    }));
        }

        private ApiException injected(Fault fault) {
            ApiException error = new ApiException(
                    fault.code().orElseGet(() -> dialect.internalError().code()), "Injected by a fault rule.");
            return fault.httpStatus().isPresent()
                    ? error.withStatus(fault.httpStatus().getAsInt())
                    : error;
        }

        /** Sends the answer of a call that has taken effect, in whatever condition the faults leave it. */
        private void deliver(Reply reply) {
            if (verdict.is(FaultKind.DROP_AFTER_EFFECT)) {
                record(0, Optional.empty());
                outlet.drop();
            } else if (verdict.is(FaultKind.TRUNCATED)) {
                record(reply.status(), Optional.empty());
                outlet.sendTruncated(reply);
            } else if (verdict.is(FaultKind.MALFORMED)) {
                record(reply.status(), Optional.empty());
                outlet.send(new Reply(
                        reply.status(), reply.contentType(), "<<" + reply.body().substring(1)));
            } else {
                record(reply.status(), Optional.empty());
                outlet.send(reply);
            }
        }

        private void fail(ApiException error) {
            token.ifPresent(world.tokens()::abandon);
            Reply reply = dialect.failure(request, action, requestId, error);
            if (verdict.is(FaultKind.DROP_AFTER_EFFECT)) {
                record(0, Optional.of(error.code()));
                outlet.drop();
            } else {
                record(reply.status(), Optional.of(error.code()));
                outlet.send(reply);
            }
        }

        private void record(int httpStatus, Optional<String> code) {
            Map<String, String> shown = Masking.shown(parameters, action);
            ledger.add(seq -> new CallRecord(
                    seq,
                    arrived,
                    dialect.api().id(),
                    actionName,
                    account,
                    keyId,
                    shown,
                    httpStatus,
                    code,
                    requestId,
                    verdict.names().isEmpty() ? Optional.empty() : Optional.of(verdict.names()),
                    effect));
        }
    }
}
