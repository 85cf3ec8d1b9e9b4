package dev.dragoman.adapter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.command.Command;

/**
 * What a procedure may look at when it makes a call.
 *
 * @param command what was asked
 * @param task what is to be carried out for it
 * @param progress how far that has come, with the attributes of the resource itself
 * @param policy how work is recovered in this account
 */
public record Scope(Command command, Task task, Progress progress, AccountPolicy policy) {

    public ObjectNode spec() {
        return task.spec();
    }

    public MarkerPolicy marker() {
        return policy.marker();
    }

    public Scope at(Progress further) {
        return new Scope(command, task, further, policy);
    }

    /**
     * The text that marks what this operation creates: {@code dragoman-} and 26 of the operation id's 52 characters (130
     * bits).
     */
    public String markerText() {
        return "dragoman-" + command.operationId().substring(0, 26);
    }
}
