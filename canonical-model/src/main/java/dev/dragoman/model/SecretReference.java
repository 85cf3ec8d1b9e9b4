package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A secret by its name. The value is looked up where the call is signed and nowhere else; it never enters a topic.
 *
 * @param secretRef the secret's name, see {@link #NAME}
 */
public record SecretReference(
        @NotNull @Pattern(regexp = SecretReference.NAME) @JsonPropertyDescription("The secret's name, such as vpn/psk-1")
        String secretRef) {

    /** Segments of lower-case letters, digits, hyphens and underscores, separated by slashes. */
    public static final String NAME = "^[a-z0-9][a-z0-9_-]{0,62}(/[a-z0-9][a-z0-9_-]{0,62}){0,4}" + Anchors.END;
}
