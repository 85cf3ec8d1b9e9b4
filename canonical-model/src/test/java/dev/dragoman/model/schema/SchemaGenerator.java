package dev.dragoman.model.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.CreateData;
import dev.dragoman.model.command.DurationFormat;
import dev.dragoman.model.command.ListData;
import dev.dragoman.model.command.NamedData;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.kind.CidrFormat;
import dev.dragoman.model.kind.Ipv4Format;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON Schemas (draft 2020-12) from the model's records: descriptions from {@code @JsonPropertyDescription},
 * required fields from {@code @NotNull} and from primitive types, limits from Jakarta Validation, formats from our own
 * annotations, fields in the order in which the record declares them.
 */
final class SchemaGenerator {

    /** Commands are closed: a field that is not in the model is a mistake to be told. */
    private static final com.github.victools.jsonschema.generator.SchemaGenerator CLOSED = generator(true);

    /** Events are open: they grow, and readers pass over what they do not know. */
    private static final com.github.victools.jsonschema.generator.SchemaGenerator OPEN = generator(false);

    private static final List<Format> FORMATS = List.of(
            new Format(CidrFormat.class, "cidr"),
            new Format(Ipv4Format.class, "ipv4"),
            new Format(DurationFormat.class, "duration"));

    private SchemaGenerator() {}

    private record Format(Class<? extends Annotation> annotation, String name) {}

    /** The schema of a command's data. */
    static ObjectNode command(Kind kind, Verb verb) {
        String name = Schemas.name(kind, verb);
        String description = "The data of a command of type dragoman." + name;
        return switch (verb) {
            case CREATE -> schema(CLOSED, name, description, CreateData.class, kind.spec());
            case GET, DELETE -> schema(CLOSED, name, description, NamedData.class);
            case LIST -> schema(CLOSED, name, description, ListData.class);
        };
    }

    /** The schema of what is known of a resource of a kind. It is part of the reference pages only. */
    static ObjectNode attributes(Kind kind) {
        return schema(OPEN, kind.id(), "The attributes of a " + kind.id(), kind.attributes());
    }

    static ObjectNode operationEvent() {
        return schema(
                OPEN,
                "event.operation",
                "A CloudEvents 1.0 event in structured JSON that tells of an operation",
                Envelope.class,
                OperationEvent.class);
    }

    static ObjectNode resource() {
        return schema(OPEN, "resource", "A resource as the inventory knows it", Resource.class);
    }

    private static ObjectNode schema(
            com.github.victools.jsonschema.generator.SchemaGenerator generator,
            String name,
            String description,
            Type type,
            Type... arguments) {
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        schema.put("$id", Schemas.urn(name));
        schema.put("title", name);
        schema.put("description", description);
        ObjectNode generated = generator.generateSchema(type, arguments);
        generated.remove("$schema");
        return schema.setAll(generated);
    }

    private static com.github.victools.jsonschema.generator.SchemaGenerator generator(boolean closed) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        if (closed) {
            config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        config.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(SchemaGenerator::position))
                .withCustomDefinitionProvider((type, context) -> anyObject(type));
        config.forFields()
                .withRequiredCheck(field -> field.getType().isPrimitive())
                .withStringFormatResolver(SchemaGenerator::format);
        return new com.github.victools.jsonschema.generator.SchemaGenerator(config.build());
    }

    private static int position(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
        return Arrays.stream(components).map(RecordComponent::getName).toList().indexOf(member.getDeclaredName());
    }

    /** A document whose shape another schema tells. */
    private static @Nullable CustomDefinition anyObject(ResolvedType type) {
        if (!JsonNode.class.isAssignableFrom(type.getErasedType())) {
            return null;
        }
        return new CustomDefinition(Json.mapper().createObjectNode().put("type", "object"));
    }

    private static @Nullable String format(FieldScope field) {
        boolean text = field.getType().getErasedType() == String.class;
        return text
                ? FORMATS.stream()
                        .filter(format -> marked(field, format))
                        .map(Format::name)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean marked(FieldScope field, Format format) {
        return field.getRawMember().isAnnotationPresent(format.annotation());
    }
}
