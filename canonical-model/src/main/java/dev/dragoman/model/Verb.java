package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a command asks to be done. */
public enum Verb {
    CREATE(true),
    /** A merge patch of the spec. */
    MODIFY(true),
    /** Creates, or changes to the spec: what a pipeline sends again and again. */
    APPLY(true),
    DELETE(true),
    GET(false),
    LIST(false),
    /** Takes what exists at the cloud into the inventory. */
    IMPORT(true),
    /** Takes a resource out of the inventory and leaves it at the cloud. */
    FORGET(true),
    ASSOCIATE(true),
    DISASSOCIATE(true),
    /** Of an operation: stops it. */
    CANCEL(false),
    /** Of an operation: says what a person found out about one that is unresolved. */
    RESOLVE(false),
    /** Of a cloud's API: calls one action. */
    INVOKE(false);

    private final boolean changing;

    Verb(boolean changing) {
        this.changing = changing;
    }

    /** Whether the verb may change its resource, at the cloud or in the inventory; all others neither queue nor hold anything. */
    public boolean changing() {
        return changing;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb of a command's type, or empty if there is none of that name. */
    public static Optional<Verb> find(String id) {
        return Arrays.stream(values()).filter(verb -> verb.id().equals(id)).findFirst();
    }

    @JsonCreator
    static Verb of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no verb is called '" + id + "'"));
    }
}
