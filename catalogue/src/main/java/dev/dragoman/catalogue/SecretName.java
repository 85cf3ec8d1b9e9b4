package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** References to secrets in what publishers write: {@code {"secretRef": "vpn/psk-1"}}. */
final class SecretName {

    static final String FIELD = "secretRef";

    private static final Predicate<String> NAME = Pattern.compile(
                    "[a-z0-9][a-z0-9_-]{0,62}(/[a-z0-9][a-z0-9_-]{0,62}){0,4}")
            .asMatchPredicate();

    private SecretName() {}

    /** Whether this is meant as a reference to a secret. */
    static boolean isReference(JsonNode value) {
        return value.isObject() && value.size() == 1 && value.has(FIELD);
    }

    /** The secret's name: segments of lower-case letters, digits, hyphens and underscores, separated by slashes. */
    static Optional<String> in(JsonNode reference) {
        JsonNode name = reference.path(FIELD);
        return name.isTextual() && NAME.test(name.textValue()) ? Optional.of(name.textValue()) : Optional.empty();
    }
}
