package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Why an operation did not succeed, the same on every cloud. */
public enum ErrorCode {
    /** The command or a value in it is not acceptable. */
    INVALID_ARGUMENT(false),
    /** The same source and id came before with other content. */
    ID_REUSED(false),
    /** The command is too old to be acted upon. */
    EXPIRED(false),
    /** The cloud does not accept the account's credentials. */
    UNAUTHENTICATED(false),
    /** The tenant or the account may not do this. */
    PERMISSION_DENIED(false),
    /** What was named does not exist. */
    NOT_FOUND(false),
    /** The name is taken, or the cloud has such a resource that is not ours. */
    ALREADY_EXISTS(false),
    /** Something still depends on the resource. */
    IN_USE(true),
    /** The resource's present state does not allow this. */
    WRONG_STATE(true),
    /** A resource that the command refers to failed, was never created or went away. */
    DEPENDENCY_FAILED(false),
    /** The account's quota is used up. */
    QUOTA_EXCEEDED(true),
    /** The account cannot pay. */
    INSUFFICIENT_BALANCE(true),
    /** The cloud asked for fewer calls until the deadline passed. */
    THROTTLED(true),
    /** The cloud could not be reached or did not work until the deadline passed. */
    UNAVAILABLE(true),
    /** The cloud, or this gateway, cannot do what was asked. */
    UNSUPPORTED(false),
    /** The deadline passed. */
    DEADLINE_EXCEEDED(true),
    /** It could not be found out what a call did. */
    OUTCOME_UNKNOWN(false),
    /** A defect of the gateway. */
    INTERNAL(false);

    private final boolean retryable;

    ErrorCode(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same command may succeed later with nothing changed but time or the environment. */
    public boolean retryable() {
        return retryable;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static ErrorCode of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no error code is called '" + id + "'"));
    }
}
