package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a cloud answered to a native call, in one shape whatever the API.
 *
 * @param body the answer's own fields as JSON, secrets masked; of a list that was read whole, the first answer with all items in it; null if
 *     no answer came and it was found out otherwise what the call did
 * @param requestId the cloud's; empty where the API gives none
 * @param id the cloud's id of what was made or worked on, where the documents say which that is
 * @param end what the look saw that ended asynchronous work: the resource, or what a query task found out; null for work that ends with the
 *     answer
 * @param pages how many pages were read; null unless all were asked for
 * @param truncated true if {@code body} was too long to keep, and is left out; else null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NativeAnswer(
        @JsonPropertyDescription("The API, as the catalogue calls it") @NotNull String api,

        @JsonPropertyDescription("The action") @NotNull String action,

        @JsonPropertyDescription("The answer's own fields, secrets masked; absent if none came") @Nullable JsonNode body,

        @JsonPropertyDescription("The cloud's request id; absent where the API gives none")
        String requestId,

        @JsonPropertyDescription("The cloud's id of what was made or worked on, where it is known")
        String id,

        @JsonPropertyDescription(
                "What ended asynchronous work: the resource as last seen, or what a query task found out")
        @Nullable JsonNode end,

        @JsonPropertyDescription("How many pages were read; where all were asked for") @Nullable Integer pages,

        @JsonPropertyDescription("That the body was too long to keep; absent if it was not") @Nullable Boolean truncated) {

    public NativeAnswer {
        requestId = requestId == null ? "" : requestId;
        id = id == null ? "" : id;
    }
}
