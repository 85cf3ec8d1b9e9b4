package dev.dragoman.simulator.aliyun;

import dev.dragoman.catalogue.Parameter;
import dev.dragoman.simulator.api.ActionCall;
import java.util.Optional;

/** Parameters by what the documents say of them. */
public final class AliyunParameters {

    private AliyunParameters() {}

    /** One of a parameter's documented values, as the documents spell it, whatever the case it was sent in; else its default. */
    public static Optional<String> choice(ActionCall call, String name) {
        Optional<Parameter> documented = call.action().parameter(name);
        return call.optional(name)
                .map(sent -> documented.stream()
                        .flatMap(parameter -> parameter.allowed().stream())
                        .filter(sent::equalsIgnoreCase)
                        .findFirst()
                        .orElse(sent))
                .or(() -> documented.flatMap(Parameter::defaultValue));
    }
}
