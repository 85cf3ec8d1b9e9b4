package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import java.util.List;

/**
 * What a look found, without what belongs to others.
 *
 * @param outcome the narrowed outcome
 * @param claimed how many were left out
 */
record Claims(Outcome outcome, int claimed) {

    static Claims narrow(Outcome outcome, Command command, Inventory inventory) {
        if (command.verb() != Verb.CREATE || !(outcome instanceof Outcome.Found found)) {
            return new Claims(outcome, 0);
        }
        List<ObjectNode> free = found.items().stream()
                .filter(item -> !inventory.claimedByOther(
                        command.lane(), command.kind(), item.path("id").asText(), command.resource()))
                .toList();
        return new Claims(
                new Outcome.Found(free, found.nextPage()), found.items().size() - free.size());
    }
}
