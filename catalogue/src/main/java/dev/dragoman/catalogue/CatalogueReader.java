package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads a catalogue's JSON resource, one action a line, into records. Absent fields become empty ones, never null. */
final class CatalogueReader {

    private CatalogueReader() {}

    static Catalogue read(Api api) {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(api.resource())) {
            if (in == null) {
                throw new FileNotFoundException(api.resource());
            }
            JsonNode root = new ObjectMapper().readTree(in);
            return new Catalogue(
                    api, textMap(root.path("documents")), list(root.path("actions"), CatalogueReader::action));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue " + api.resource(), e);
        }
    }

    private static Action action(JsonNode n) {
        return new Action(
                required(n, "action"),
                texts(n.path("aliases")),
                n.path("deprecated").asBoolean(),
                required(n, "resource"),
                required(n, "verb"),
                required(n, "endpoint"),
                list(n.path("request"), CatalogueReader::parameter),
                list(n.path("rules"), ConditionReader::rule),
                list(n.path("response"), CatalogueReader::responseField),
                list(n.path("errors"), e -> new ErrorCode(required(e, "code"), integer(e, "http"))),
                completion(n.path("completion")),
                text(n, "idempotency"),
                object(n, "paging", CatalogueReader::paging),
                recovery(n),
                list(
                        n.path("sources"),
                        s -> new Source(required(s, "document"), s.path("line").asInt())));
    }

    private static Parameter parameter(JsonNode n) {
        String name = required(n, "name");
        return new Parameter(
                name,
                required(n, "type"),
                n.path("required").asBoolean(),
                text(n, "requiredWhen"),
                ConditionReader.conditions(n),
                text(n, "wire").orElse(name),
                integer(n, "base"),
                text(n, "memberOf"),
                texts(n.path("enum")),
                texts(n.path("alsoAccepts")),
                text(n, "default"),
                size(n),
                text(n, "format"),
                texts(n.path("excludes")),
                texts(n.path("forbidden")),
                texts(n.path("aliases")),
                texts(n.path("filters")),
                text(n, "unit"),
                textMap(n.path("meanings")),
                n.path("inNoSdk").asBoolean(),
                n.path("secret").asBoolean(),
                provenance(n));
    }

    private static Parameter.Size size(JsonNode n) {
        return new Parameter.Size(
                number(n, "min"),
                number(n, "max"),
                integer(n, "minLength"),
                integer(n, "maxLength"),
                n.path("lengthIn").asText().equals("bytes"),
                integer(n, "minItems"),
                integer(n, "maxItems"),
                integer(n, "minPrefix"),
                integer(n, "maxPrefix"));
    }

    private static ResponseField responseField(JsonNode n) {
        return new ResponseField(
                required(n, "path"),
                required(n, "type"),
                texts(n.path("enum")),
                n.path("secret").asBoolean(),
                provenance(n));
    }

    private static Provenance provenance(JsonNode n) {
        return text(n, "provenance")
                .map(from -> Provenance.valueOf(from.toUpperCase(Locale.ROOT)))
                .orElse(Provenance.DOCUMENT);
    }

    private static Completion completion(JsonNode n) {
        Completion.Mode mode =
                Completion.Mode.valueOf(required(n, "mode").replace('-', '_').toUpperCase(Locale.ROOT));
        Optional<Watch> watch = n.has("poll") ? Optional.of(watch(n)) : Optional.empty();
        return new Completion(
                mode,
                watch,
                object(n, "settle", CatalogueReader::watch),
                !n.path("basis").asText().equals("inferred"));
    }

    private static Watch watch(JsonNode n) {
        return new Watch(
                required(n, "poll"),
                text(n, "pollParameter"),
                textMap(n.path("fixed")),
                texts(n.path("needs")),
                text(n, "idFromRequest"),
                texts(n.path("idPaths")),
                text(n, "match"),
                textMap(n.path("where")),
                required(n, "statusPath"),
                texts(n.path("pending")),
                texts(n.path("success")),
                texts(n.path("failure")),
                n.path("successWhenAbsent").asBoolean(),
                texts(n.path("absentErrors")),
                text(n, "space"),
                text(n, "resultPath"),
                text(n, "errorPath"),
                object(
                        n,
                        "lookup",
                        l -> new Watch.Lookup(required(l, "action"), texts(l.path("by")), required(l, "idPath"))));
    }

    /** What takes an idempotency token and says nothing else is recovered by it. */
    private static Optional<Recovery> recovery(JsonNode action) {
        Optional<Recovery> declared = object(action, "recovery", CatalogueReader::recoveryDeclared);
        return declared.or(() -> text(action, "idempotency")
                .map(token -> new Recovery(
                        Recovery.Way.TOKEN,
                        Optional.of(token),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())));
    }

    private static Recovery recoveryDeclared(JsonNode n) {
        return new Recovery(
                Recovery.Way.of(required(n, "way")),
                text(n, "parameter"),
                object(n, "look", CatalogueReader::search),
                texts(n.path("before")),
                object(n, "restore", r -> new Recovery.Restore(required(r, "action"), textMap(r.path("parameters")))),
                texts(n.path("alsoTouches")),
                text(n, "why"));
    }

    private static Recovery.Search search(JsonNode n) {
        return new Recovery.Search(
                required(n, "action"),
                textMap(n.path("parameters")),
                required(n, "list"),
                text(n, "id"),
                textMap(n.path("where")),
                n.path("gone").asBoolean());
    }

    private static Paging paging(JsonNode n) {
        return new Paging(required(n, "style"), integer(n, "defaultSize"), integer(n, "maxSize"), text(n, "totalPath"));
    }

    static String required(JsonNode n, String field) {
        return text(n, field).orElseThrow(() -> new IllegalStateException("no \"" + field + "\" in " + n));
    }

    static Optional<String> text(JsonNode n, String field) {
        return n.hasNonNull(field) ? Optional.of(n.get(field).asText()) : Optional.empty();
    }

    private static OptionalInt integer(JsonNode n, String field) {
        return n.hasNonNull(field) ? OptionalInt.of(n.get(field).intValue()) : OptionalInt.empty();
    }

    private static OptionalLong number(JsonNode n, String field) {
        return n.hasNonNull(field) ? OptionalLong.of(n.get(field).longValue()) : OptionalLong.empty();
    }

    private static <T> Optional<T> object(JsonNode n, String field, Function<JsonNode, T> reader) {
        return n.hasNonNull(field) ? Optional.of(reader.apply(n.get(field))) : Optional.empty();
    }

    static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> result = new ArrayList<>(array.size());
        array.forEach(element -> result.add(reader.apply(element)));
        return result;
    }

    static Map<String, String> textMap(JsonNode object) {
        Map<String, String> result = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> result.put(field.getKey(), field.getValue().asText()));
        return result;
    }
}
