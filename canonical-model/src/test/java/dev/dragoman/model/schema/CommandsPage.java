package dev.dragoman.model.schema;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.ArrayList;
import java.util.List;

/** The reference page on commands: for every kind its verbs, for every verb its fields and an example. */
final class CommandsPage {

    private static final String INTRODUCTION = """
            # Commands

            <!-- Generated from the model. Do not edit; to make it anew: %s -->

            A command is a CloudEvents 1.0 event in JSON, structured or binary, of type `dragoman.<kind>.<verb>`, on the topic
            `dragoman.commands` (tenant `default`) or `dragoman.commands.<tenant>`, with its `stack` as the record's key. Below is what its
            `data` holds. A field that is not listed is an error. `cidr` stands for an IPv4 range such as `10.0.1.0/24` with no bits behind
            the prefix, `duration` for ISO 8601 such as `PT10M`. The JSON Schemas are in [schemas](schemas) and in the jar of
            `canonical-model`; `dataschema` names them.

            What comes back is told by [event.operation.schema.json](schemas/event.operation.schema.json).
            """.formatted(SchemaFiles.REGENERATE);

    private CommandsPage() {}

    static String text() {
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION);
        for (Kind kind : Kind.values()) {
            parts.add("## " + kind.id() + "\n");
            SchemaFiles.verbs(kind).forEach(verb -> parts.add(section(kind, verb)));
            parts.add("### Attributes of a " + kind.id() + "\n");
            parts.add("What `get` and `list` answer, and what the `resource` of an event holds as its `attributes`.\n");
            parts.add(FieldTable.of(SchemaGenerator.attributes(kind)) + "\n");
        }
        return String.join("\n", parts);
    }

    private static String section(Kind kind, Verb verb) {
        String name = Schemas.name(kind, verb);
        return String.join(
                "\n",
                "### dragoman." + name + "\n",
                meaning(kind, verb) + " Schema: [" + Schemas.id(kind, verb) + "](schemas/" + Schemas.file(name)
                        + ").\n",
                FieldTable.of(SchemaGenerator.command(kind, verb)) + "\n",
                "```json",
                SchemaFiles.pretty(Examples.command(kind, verb)) + "```\n");
    }

    private static String meaning(Kind kind, Verb verb) {
        return switch (verb) {
            case CREATE -> "Makes a " + kind.id() + ".";
            case DELETE -> "Deletes a " + kind.id() + "; if it is not there, that is a success with effect `none`.";
            case GET -> "Reads a " + kind.id() + " from the cloud.";
            case LIST -> "Reads one page of the " + kind.id() + "s that the cloud has in a region, whoever made them.";
        };
    }
}
