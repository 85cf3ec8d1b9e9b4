package dev.dragoman.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.state.ResourceJson;
import dev.dragoman.simulator.state.Timing;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The control API. Answers are JSON; what cannot be read or done is 400 with {@code {"error": …}}. */
public final class ControlServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final Controls controls;

    public ControlServer(Vertx vertx, Controls controls) {
        this.vertx = vertx;
        this.controls = controls;
    }

    /** Listens; port 0 means any free one. */
    public Future<HttpServer> listen(String host, int port) {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.get("/").handler(context -> context.response()
                .putHeader("Content-Type", "text/html;charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'self' 'unsafe-inline'")
                .end(ControlPage.HTML));
        router.get("/health").handler(answer(context -> Map.of("status", "up")));
        router.get("/calls").handler(answer(this::calls));
        router.get("/resources").handler(answer(this::resources));
        router.post("/resources").handler(answer(this::place));
        router.delete("/resources/:id")
                .handler(answer(context -> ResourceJson.write(controls.remove(context.pathParam("id")))));
        router.patch("/resources/:id").handler(answer(this::alter));
        router.get("/faults")
                .handler(answer(context -> FaultJson.write(controls.faults().rules())));
        router.put("/faults").handler(answer(this::putFaults));
        router.get("/timing")
                .handler(answer(context -> TimingJson.write(controls.world().timing())));
        router.put("/timing").handler(answer(this::putTiming));
        router.get("/quotas")
                .handler(answer(context -> controls.world().quotas().configured()));
        router.put("/quotas").handler(answer(this::putQuotas));
        router.post("/advance")
                .handler(answer(context -> Map.of("advanced", controls.world().advance())));
        router.delete("/state").handler(answer(context -> {
            controls.reset();
            return Map.of("resources", 0);
        }));
        return vertx.createHttpServer().requestHandler(router).listen(port, host);
    }

    private Object calls(RoutingContext context) {
        Predicate<CallRecord> wanted = matching(context, "api", CallRecord::api)
                .and(matching(context, "action", CallRecord::action))
                .and(matching(context, "account", CallRecord::account))
                .and(matching(context, "key", CallRecord::key));
        long since = number(context, "since", 0);
        List<CallRecord> found = controls.ledger().calls().stream()
                .filter(call -> call.seq() > since)
                .filter(wanted)
                .toList();
        long limit = number(context, "limit", Integer.MAX_VALUE);
        return found.stream()
                .skip(Math.max(0, found.size() - limit))
                .map(CallJson::write)
                .toList();
    }

    private Object resources(RoutingContext context) {
        Predicate<Resource> wanted = matching(context, "api", Resource::api)
                .and(matching(context, "kind", Resource::kind))
                .and(matching(context, "account", Resource::account))
                .and(matching(context, "region", Resource::region));
        return controls.world().resources().stream()
                .filter(wanted)
                .map(ResourceJson::write)
                .toList();
    }

    private Object place(RoutingContext context) {
        return ResourceJson.write(Placement.read(body(context)).place(controls));
    }

    private Object alter(RoutingContext context) {
        return ResourceJson.write(controls.alter(context.pathParam("id"), Alteration.read(body(context))));
    }

    private Object putFaults(RoutingContext context) {
        controls.faults().replace(FaultJson.read(body(context)));
        return FaultJson.write(controls.faults().rules());
    }

    private Object putTiming(RoutingContext context) {
        Timing timing = TimingJson.read(body(context));
        controls.world().timing(timing);
        return TimingJson.write(timing);
    }

    private Object putQuotas(RoutingContext context) {
        body(context).properties().forEach(limit -> controls.world()
                .quotas()
                .set(limit.getKey(), limit.getValue().asInt()));
        return controls.world().quotas().configured();
    }

    private static <T> Predicate<T> matching(RoutingContext context, String parameter, Function<T, String> field) {
        Optional<String> wanted = query(context, parameter);
        return item -> wanted.map(field.apply(item)::equals).orElse(true);
    }

    private static long number(RoutingContext context, String parameter, long otherwise) {
        return query(context, parameter).map(Long::parseLong).orElse(otherwise);
    }

    private static Optional<String> query(RoutingContext context, String parameter) {
        return context.queryParam(parameter).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static JsonNode body(RoutingContext context) {
        try {
            return JSON.readTree(context.body().asString("UTF-8"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Handler<RoutingContext> answer(Function<RoutingContext, Object> action) {
        return context -> {
            try {
                send(context, 200, action.apply(context));
            } catch (IllegalArgumentException e) {
                send(context, 400, Map.of("error", String.valueOf(e.getMessage())));
            }
        };
    }

    private static void send(RoutingContext context, int status, Object document) {
        try {
            var unused = context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json;charset=utf-8")
                    .end(JSON.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is made of maps, lists and plain values", e);
        }
    }
}
