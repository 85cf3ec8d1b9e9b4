package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a command asks to be done with a resource. */
public enum Verb {
    CREATE(true),
    DELETE(true),
    GET(false),
    LIST(false);

    private final boolean changing;

    Verb(boolean changing) {
        this.changing = changing;
    }

    /** Whether the verb may change the cloud; reads neither queue nor hold anything. */
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
