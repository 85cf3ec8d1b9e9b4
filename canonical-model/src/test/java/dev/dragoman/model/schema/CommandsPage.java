package dev.dragoman.model.schema;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Reference;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Predecessor;
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

            What comes back is told by [event.operation.schema.json](schemas/event.operation.schema.json) and
            [event.resource.schema.json](schemas/event.resource.schema.json). [asyncapi.json](asyncapi.json) tells the whole contract in
            AsyncAPI 3.0: topics, messages, schemas, an example of each.
            """.formatted(SchemaFiles.REGENERATE);

    private CommandsPage() {}

    static String text() {
        List<String> parts = new ArrayList<>();
        parts.add(INTRODUCTION);
        parts.add("## Parts of many commands\n");
        parts.add(part("target", "Where: one account at one cloud in one region.", Lane.class));
        parts.add(part(
                "reference",
                "Another resource: by its handle, or by the cloud's `id`; one of the two. `stack` and `target` go with a handle only."
                        + " In a `modify` each part may be `null`, which takes it away.",
                Reference.class));
        parts.add(part(
                "predecessor", "A resource that must be there first, though nothing refers to it.", Predecessor.class));
        for (Kind kind : Kind.values()) {
            parts.add("## " + kind.id() + "\n");
            SchemaFiles.verbs(kind).forEach(verb -> parts.add(section(kind, verb)));
            if (kind.resources()) {
                parts.add("### Attributes of " + one(kind) + "\n");
                parts.add(
                        "What `get` and `list` answer, and what the `resource` of an event holds as its `attributes`.\n");
                parts.add(FieldTable.of(SchemaGenerator.attributes(kind)) + "\n");
            }
        }
        return String.join("\n", parts);
    }

    private static String part(String title, String meaning, Class<? extends Record> type) {
        return String.join(
                "\n", "### " + title + "\n", meaning + "\n", FieldTable.of(SchemaGenerator.part(type)) + "\n");
    }

    private static String section(Kind kind, Verb verb) {
        String name = Schemas.name(kind, verb);
        return String.join(
                "\n",
                "### dragoman." + name + "\n",
                meaning(kind, verb) + " Schema: [" + Schemas.id(kind, verb) + "](schemas/" + Schemas.file(name)
                        + ").\n",
                FieldTable.of(SchemaGenerator.command(kind, verb)) + "\n",
                given(kind, verb) + "```json",
                SchemaFiles.pretty(Examples.command(kind, verb)) + "```\n");
    }

    /** For the test that sends the example. */
    private static String given(Kind kind, Verb verb) {
        String words = Examples.given(kind, verb);
        return words.isEmpty() ? "" : "<!-- given: " + words + " -->\n";
    }

    /** What a command does, in a sentence. */
    static String meaning(Kind kind, Verb verb) {
        return switch (verb) {
            case CREATE -> "Makes " + one(kind) + ".";
            case MODIFY ->
                "Changes " + one(kind)
                        + ": `spec` is a JSON merge patch, in which an absent field stays and `null` clears.";
            case APPLY ->
                "Makes " + one(kind)
                        + " if there is none of that name, else changes it to the spec; a field that is absent is cleared.";
            case DELETE -> "Deletes " + one(kind) + "; if it is not there, that is a success with effect `none`.";
            case GET -> "Reads " + one(kind) + " from the cloud.";
            case LIST -> "Reads one page of the " + kind.id() + "s that the cloud has in a region, whoever made them.";
            case IMPORT ->
                "Takes " + one(kind) + " that exists at the cloud into the inventory, if it is as `spec` says.";
            case FORGET -> "Takes " + one(kind) + " out of the inventory and leaves it at the cloud.";
            case ASSOCIATE -> "Associates " + one(kind) + " with another resource.";
            case DISASSOCIATE ->
                "Ends the association of " + one(kind) + "; if there is none, that is a success with effect `none`.";
            case CANCEL -> "Stops an operation.";
            case INVOKE ->
                "Calls one action of the cloud's API, by the cloud's own names; [which there are](actions/README.md).";
            case RESOLVE -> "Settles an operation that is `unresolved`: what it made, or that it made nothing.";
        };
    }

    private static String one(Kind kind) {
        return ("aeio".indexOf(kind.id().charAt(0)) < 0 ? "a " : "an ") + kind.id();
    }
}
