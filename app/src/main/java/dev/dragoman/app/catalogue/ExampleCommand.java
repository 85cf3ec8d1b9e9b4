package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.CallCheck;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Example;
import dev.dragoman.catalogue.Examples;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.model.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A native command that calls an action and passes every check: what the documents' example asks, or, where they have none that is
 * complete, the least that the action takes. Its ids are made up. What the gateway adds by itself (region, token) is left out.
 */
final class ExampleCommand {

    private ExampleCommand() {}

    /** As {@code dragoman send} takes it, which adds an identity. */
    static ObjectNode of(Api api, Action action) {
        ObjectNode command = Json.mapper().createObjectNode().put("type", "dragoman.native.invoke");
        ObjectNode data = command.putObject("data");
        data.putObject("target")
                .put("provider", api.provider())
                .put("account", "prod")
                .put("region", api == Api.ALIYUN_VPC ? "cn-hangzhou" : "ap-guangzhou");
        data.put("stack", "shop").put("api", api.id()).put("action", action.name());
        Map<String, String> asked = documented(api, action)
                .map(example -> own(api, action, example))
                .orElseGet(() -> new LeastCall(api, action).parameters());
        if (!asked.isEmpty()) {
            data.set("parameters", ExampleParameters.of(api, action, asked));
        }
        return command;
    }

    /** The first example of the documents in which nothing is blanked out and everything can be typed anywhere. */
    private static Optional<Example> documented(Api api, Action action) {
        return Examples.of(api, action.name()).stream()
                .filter(example -> example.request().values().stream().allMatch(ExampleCommand::complete))
                .findFirst();
    }

    static boolean complete(String value) {
        return value.indexOf('*') < 0 && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static Map<String, String> own(Api api, Action action, Example example) {
        CallCheck check = Catalogue.of(api).parameters(action.name()).check();
        Map<String, String> own = new LinkedHashMap<>();
        example.request().forEach((name, value) -> {
            if (check.parameterOf(name)
                    .filter(parameter -> isSupplied(api, action, parameter))
                    .isEmpty()) {
                own.put(name, value);
            }
        });
        return own;
    }

    /** Whether the gateway adds this parameter where it is not given. */
    static boolean isSupplied(Api api, Action action, Parameter parameter) {
        return (api == Api.ALIYUN_VPC && parameter.name().equals("RegionId"))
                || action.idempotencyToken().filter(parameter.name()::equals).isPresent();
    }
}
