package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The documents' examples of calls and their answers, without those that contradict their own action's tables. Read from this
 * module's resources at each call.
 */
public final class Examples {

    private Examples() {}

    /** All examples of an API, in order of actions. */
    public static List<Example> of(Api api) {
        String resource = "examples/examples-" + api.id() + ".json";
        try (InputStream in = Examples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return CatalogueReader.list(new ObjectMapper().readTree(in).path("examples"), Examples::example);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the examples " + resource, e);
        }
    }

    /** The examples of one action; an action may have none. */
    public static List<Example> of(Api api, String action) {
        return of(api).stream()
                .filter(example -> example.action().equals(action))
                .toList();
    }

    private static Example example(JsonNode n) {
        return new Example(
                CatalogueReader.required(n, "action"),
                CatalogueReader.textMap(n.path("request")),
                Optional.of(n.path("answer")).filter(JsonNode::isContainerNode),
                CatalogueReader.text(n, "answerXml"),
                new Source(
                        CatalogueReader.required(n, "document"), n.path("line").asInt()),
                CatalogueReader.texts(n.path("adapted")));
    }
}
