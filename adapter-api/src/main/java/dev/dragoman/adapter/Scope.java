package dev.dragoman.adapter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.command.Command;
import java.util.Map;

/**
 * What a procedure may look at when it makes a call.
 *
 * @param command what was asked
 * @param references the attributes of the resource that each reference field of the spec names
 * @param progress how far it has come, with the attributes of the resource itself
 * @param marker how creates without a token are marked in this account
 */
public record Scope(Command command, Map<String, ObjectNode> references, Progress progress, MarkerPolicy marker) {

    public Scope {
        references = Map.copyOf(references);
    }

    public Kind kind() {
        return command.kind();
    }

    public ObjectNode spec() {
        return command.spec();
    }

    public Scope at(Progress further) {
        return new Scope(command, references, further, marker);
    }

    /**
     * The text that marks what this operation creates: {@code dragoman-} and 26 of the operation id's 52 characters (130
     * bits).
     */
    public String markerText() {
        return "dragoman-" + command.operationId().substring(0, 26);
    }
}
