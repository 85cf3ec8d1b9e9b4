package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.model.schema.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Checks a command's data against the JSON Schema of its type. */
final class SchemaCheck {

    /** What our schemas say that is no rule. */
    private static final List<String> NOTES = List.of("x-immutable", "x-refers-to");

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();

    private final JsonSchemaFactory factory = factory();
    private final Map<String, Loaded> schemas = new ConcurrentHashMap<>();

    private record Loaded(JsonSchema schema, Sentences sentences) {}

    /** Every violation, empty if there is none. */
    List<Violation> violations(Kind kind, Verb verb, JsonNode data) {
        Loaded loaded = schemas.computeIfAbsent(Schemas.id(kind, verb), id -> load(kind, verb));
        return loaded.schema.validate(data).stream()
                .map(loaded.sentences::violation)
                .toList();
    }

    private Loaded load(Kind kind, Verb verb) {
        JsonNode document = Json.read(Schemas.text(kind, verb), JsonNode.class);
        return new Loaded(factory.getSchema(document, CONFIG), new Sentences(document));
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema.Builder meta = JsonMetaSchema.builder(JsonMetaSchema.getV202012());
        Formats.PROBLEMS.forEach((name, problem) -> meta.format(new OurFormat(name, problem)));
        NOTES.forEach(name -> meta.keyword(new NonValidationKeyword(name)));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(meta.build()));
    }

    private record OurFormat(String name, Function<String, Optional<String>> problem) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return problem.apply(value).isEmpty();
        }
    }
}
