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
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.ApplyData;
import dev.dragoman.model.command.AssociateData;
import dev.dragoman.model.command.CancelData;
import dev.dragoman.model.command.CreateData;
import dev.dragoman.model.command.DeleteData;
import dev.dragoman.model.command.DisassociateData;
import dev.dragoman.model.command.DurationFormat;
import dev.dragoman.model.command.ImportData;
import dev.dragoman.model.command.InvokeData;
import dev.dragoman.model.command.ListData;
import dev.dragoman.model.command.ModifyData;
import dev.dragoman.model.command.NamedData;
import dev.dragoman.model.command.ResolveData;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.kind.CidrFormat;
import dev.dragoman.model.kind.Immutable;
import dev.dragoman.model.kind.Ipv4Format;
import dev.dragoman.model.kind.RefersTo;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
            case APPLY -> schema(CLOSED, name, description, ApplyData.class, kind.spec());
            case MODIFY ->
                withSpec(schema(CLOSED, name, description, ModifyData.class, kind.spec()), PartialSpec::mergePatch);
            case IMPORT ->
                withSpec(schema(CLOSED, name, description, ImportData.class, kind.spec()), PartialSpec::expectation);
            case DELETE -> schema(CLOSED, name, description, DeleteData.class);
            case GET, FORGET -> schema(CLOSED, name, description, NamedData.class);
            case LIST -> schema(CLOSED, name, description, ListData.class);
            case ASSOCIATE ->
                withReferences(schema(CLOSED, name, description, AssociateData.class), kind.shape(Verb.ASSOCIATE));
            case DISASSOCIATE -> schema(CLOSED, name, description, DisassociateData.class);
            case CANCEL -> schema(CLOSED, name, description, CancelData.class);
            case RESOLVE -> schema(CLOSED, name, description, ResolveData.class);
            case INVOKE -> withAnyParameters(schema(CLOSED, name, description, InvokeData.class));
        };
    }

    private static ObjectNode withSpec(ObjectNode command, UnaryOperator<ObjectNode> change) {
        command.withObject("/properties").set("spec", change.apply(command.withObject("/properties/spec")));
        return command;
    }

    private static ObjectNode withReferences(ObjectNode command, SpecShape shape) {
        shape.references()
                .forEach(reference ->
                        refersTo(command.withObject("/properties/" + reference.name()), reference.kinds()));
        return command;
    }

    /** Which parameters an action has, the catalogue says. */
    private static ObjectNode withAnyParameters(ObjectNode command) {
        command.withObject("/properties/parameters").remove("additionalProperties");
        return command;
    }

    private static void refersTo(ObjectNode schema, Collection<String> kinds) {
        kinds.forEach(schema.putArray("x-refers-to")::add);
    }

    /** The schema of what is known of a resource of a kind. It is part of the reference pages only. */
    static ObjectNode attributes(Kind kind) {
        return schema(OPEN, kind.id(), "The attributes of a " + kind.id(), kind.attributes());
    }

    /** The schema of a record that commands hold. It is told by the reference page only. */
    static ObjectNode part(Class<? extends Record> type) {
        return schema(CLOSED, type.getSimpleName(), "A part of commands", type);
    }

    static ObjectNode operationEvent() {
        return schema(
                OPEN,
                "event.operation",
                "A CloudEvents 1.0 event in structured JSON that tells of an operation",
                Envelope.class,
                OperationEvent.class);
    }

    static ObjectNode resourceEvent() {
        return schema(
                OPEN,
                "event.resource",
                "A CloudEvents 1.0 event in structured JSON that tells what changed in the inventory",
                Envelope.class,
                Resource.class);
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
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.forTypesInGeneral() // before the modules: the first definition of a type counts
                .withPropertySorter(Comparator.comparingInt(SchemaGenerator::position))
                .withCustomDefinitionProvider((type, context) -> special(type));
        config.with(Option.INLINE_ALL_SCHEMAS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        if (closed) {
            config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        config.forFields()
                .withRequiredCheck(field -> field.getType().isPrimitive())
                .withStringFormatResolver(SchemaGenerator::format)
                .withInstanceAttributeOverride((schema, field, context) -> extend(schema, field));
        return new com.github.victools.jsonschema.generator.SchemaGenerator(config.build());
    }

    private static int position(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
        return Arrays.stream(components).map(RecordComponent::getName).toList().indexOf(member.getDeclaredName());
    }

    /** A document whose shape another schema tells; a kind, which in a document is one of a resource. */
    private static @Nullable CustomDefinition special(ResolvedType type) {
        ObjectNode definition = Json.mapper().createObjectNode();
        if (JsonNode.class.isAssignableFrom(type.getErasedType())) {
            return new CustomDefinition(definition.put("type", "object"));
        }
        if (type.getErasedType() == Kind.class) {
            Kind.ofResources().forEach(kind -> definition.withArray("enum").add(kind.id()));
            return new CustomDefinition(definition.put("type", "string"));
        }
        return null;
    }

    /** What the model declares beyond JSON Schema's vocabulary; validators pass over keywords that they do not know. */
    private static void extend(ObjectNode schema, FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return; // the list says it, not each of its items
        }
        RecordComponent component = component(field);
        if (component.isAnnotationPresent(Immutable.class)) {
            schema.put("x-immutable", true);
        }
        RefersTo references = component.getAnnotation(RefersTo.class);
        if (references != null) {
            refersTo(schema, List.of(references.value()));
        }
        if (Map.class.isAssignableFrom(component.getType())) {
            keys(component)
                    .ifPresent(pattern -> schema.putObject("propertyNames").put("pattern", pattern.regexp()));
        }
    }

    /** What the keys of a map look like. */
    private static Optional<Pattern> keys(RecordComponent map) {
        AnnotatedType key = ((AnnotatedParameterizedType) map.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        return Optional.ofNullable(key.getAnnotation(Pattern.class));
    }

    private static RecordComponent component(MemberScope<?, ?> member) {
        return Arrays.stream(member.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(member.getDeclaredName()))
                .findFirst()
                .orElseThrow();
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
