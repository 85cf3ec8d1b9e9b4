package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call that a dry run would make.
 *
 * @param step the procedure's step
 * @param api the API's version
 * @param action the cloud's action
 * @param changing whether it changes the cloud
 * @param parameters as they would be sent, unsigned; what only an earlier call can tell stands in angle brackets ({@code
 *     <id>}), a secret as its reference; in the order given
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlannedCall(
        @NotNull @JsonPropertyDescription("The procedure's step")
        String step,

        @NotNull @JsonPropertyDescription("The API's version")
        String api,

        @NotNull @JsonPropertyDescription("The cloud's action")
        String action,

        @JsonPropertyDescription("Whether it changes the cloud")
        boolean changing,

        @NotNull @JsonInclude(JsonInclude.Include.ALWAYS)
        @JsonPropertyDescription(
                "As they would be sent, unsigned; what only an earlier call can tell stands in angle brackets, a secret as its reference")
        Map<String, String> parameters) {

    public PlannedCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
