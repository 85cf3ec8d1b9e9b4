package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Anchors;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code data} of {@code dragoman.native.invoke}: one action of a cloud's API, by the cloud's own names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvokeData(
        @NotNull @Valid @JsonPropertyDescription("Where: the cloud, the account, the region")
        Lane target,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("Whose events the answer belongs to")
        String stack,

        @NotNull @Pattern(regexp = ResourceKey.NAME) @JsonPropertyDescription("The API, as the catalogue calls it: aliyun-vpc, tencent-vpc or tencent-vpc-v2")
        String api,

        @NotNull @Pattern(regexp = "^[A-Za-z][A-Za-z0-9]{0,99}" + Anchors.END) @JsonPropertyDescription("The action, as the API calls it")
        String action,

        @JsonPropertyDescription(
                "The action's parameters: flat as on the wire (Filters.0.Name), or as structure; a secret as {\"secretRef\": …}; none unless given")
        @Nullable ObjectNode parameters,

        @JsonPropertyDescription("Whether to follow asynchronous work to its documented end; true unless given")
        @Nullable Boolean await,

        @JsonPropertyDescription(
                "How closely the parameters are checked: strict, or lenient for newer ones; strict unless given")
        @Nullable Validation validation,

        @JsonPropertyDescription("How much of a list to read: one page or all of them; one unless given") @Nullable Pages pages,

        @Size(max = 32) @Valid @JsonPropertyDescription("Resources that must be there before this begins") @Nullable List<Predecessor> after,

        @DurationFormat
        @JsonPropertyDescription("How long it may take, from the command's arrival; ISO 8601, at most a day")
        @Nullable String deadline,

        @JsonPropertyDescription("Whether only to say which calls would be made") @Nullable Boolean dryRun) {}
