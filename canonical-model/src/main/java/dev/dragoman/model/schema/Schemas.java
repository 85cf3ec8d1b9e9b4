package dev.dragoman.model.schema;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schemas' names and texts. */
public final class Schemas {

    /** The contract's major version: within it, only additions. */
    static final int MAJOR = 1;

    /**
     * The contract's minor version: it rises with every addition to what a command may say. A command whose {@code
     * dataschema} names a higher one is for a newer gateway.
     */
    public static final int MINOR = 0;

    /** The file of the AsyncAPI document. */
    static final String ASYNC_API = "asyncapi.json";

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

    /** The schema of a resource event, its attributes and its {@code data}, in structured JSON. */
    public static String resourceEvent() {
        return read("event.resource");
    }

    /** The AsyncAPI 3.0 document of the whole contract: topics, messages, schemas, examples. */
    public static String asyncApi() {
        return resource(ASYNC_API);
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
        return resource(file(name));
    }

    private static String resource(String file) {
        String resource = "/dev/dragoman/schema/" + file;
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
