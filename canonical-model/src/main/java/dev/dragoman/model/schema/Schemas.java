package dev.dragoman.model.schema;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schemas' names and texts. */
public final class Schemas {

    private static final int MAJOR = 1;

    private Schemas() {}

    /**
     * The {@code $id} of the schema of a command's {@code data}, which is also the command's {@code dataschema}:
     * {@code urn:dragoman:<kind>.<verb>:1}.
     */
    public static String id(Kind kind, Verb verb) {
        return urn(name(kind, verb));
    }

    /**
     * The schema of the {@code data} of {@code dragoman.<kind>.<verb>}.
     *
     * @throws IllegalArgumentException if the kind has no such verb
     */
    public static String text(Kind kind, Verb verb) {
        if (!kind.verbs().contains(verb)) {
            throw new IllegalArgumentException("kind " + kind.id() + " has no verb " + verb.id());
        }
        return read(name(kind, verb));
    }

    /** The schema of an operation event, its attributes and its {@code data}, in structured JSON. */
    public static String operationEvent() {
        return read("event.operation");
    }

    /** The schema of a resource, as events and the resources view carry it. */
    public static String resource() {
        return read("resource");
    }

    static String urn(String name) {
        return "urn:dragoman:" + name + ":" + MAJOR;
    }

    static String name(Kind kind, Verb verb) {
        return kind.id() + "." + verb.id();
    }

    static String file(String name) {
        return name + ".schema.json";
    }

    private static String read(String name) {
        String resource = "/dev/dragoman/schema/" + file(name);
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("schema " + resource + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading schema " + resource, e);
        }
    }
}
