package dev.dragoman.engine.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.Task;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.util.Optional;

/**
 * What a world asks of the machine.
 *
 * @param command as it arrives
 * @param policy of its account
 * @param task what is to be carried out for it
 * @param known the attributes of its resource, if there is one; empty for creates
 * @param resource the resource in the inventory, if there is one
 */
record Job(Command command, AccountPolicy policy, Task task, ObjectNode known, Optional<Resource> resource) {

    String id() {
        return command.operationId();
    }
}
