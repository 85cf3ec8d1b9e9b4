package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A resource as the inventory knows it: the {@code resource} of events, and the documents of the resources view.
 *
 * @param v schema version, {@value #VERSION}
 * @param uid tells incarnations of one name apart: the id of the operation that brought this one
 * @param revision rises with every change, from 1
 * @param id the cloud's id; empty until it is known
 * @param managed how it came here: {@code created} or {@code adopted}
 * @param status {@code creating}, {@code available}, {@code degraded}, {@code deleting}, {@code unresolved}; {@code deleted} or {@code orphaned}
 *     in the last event about it
 * @param labels the publisher's own words about it
 * @param spec what was asked for last
 * @param attributes what the cloud said of it last
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Resource(
        @JsonPropertyDescription("Version of this document's schema")
        int v,

        @NotNull @JsonPropertyDescription("Tells incarnations of one name apart")
        String uid,

        @JsonPropertyDescription("Rises with every change, from 1")
        long revision,

        @NotNull @JsonPropertyDescription("Whose it is") String tenant,

        @NotNull @JsonPropertyDescription("The publisher's grouping")
        String stack,

        @NotNull @JsonPropertyDescription("What it is") Kind kind,
        @NotNull @JsonPropertyDescription("Its handle") String name,

        @JsonPropertyDescription("The cloud's id, once it is known")
        String id,

        @NotNull @JsonPropertyDescription("Where it is") Lane target,

        @NotNull @JsonPropertyDescription("How it came here: created or adopted")
        String managed,

        @NotNull @JsonPropertyDescription(
                "creating, available, degraded, deleting or unresolved; deleted or orphaned in the last event about it")
        String status,

        @JsonPropertyDescription("The publisher's own words about it")
        Map<String, String> labels,

        @JsonPropertyDescription("What was asked for last; see the kind")
        ObjectNode spec,

        @JsonPropertyDescription("What the cloud said of it last; see the kind")
        ObjectNode attributes) {

    /** The version that this gateway writes. */
    public static final int VERSION = 1;

    public Resource {
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        id = id == null ? "" : id;
        spec = spec == null ? JsonNodeFactory.instance.objectNode() : spec;
        attributes = attributes == null ? JsonNodeFactory.instance.objectNode() : attributes;
    }

    @JsonIgnore
    public ResourceKey key() {
        return new ResourceKey(tenant, stack, target, kind, name);
    }

    public Resource withStatus(String newStatus) {
        return new Resource(
                VERSION,
                uid,
                revision + 1,
                tenant,
                stack,
                kind,
                name,
                id,
                target,
                managed,
                newStatus,
                labels,
                spec,
                attributes);
    }
}
