package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an operation's procedure has come. The engine stores it and hands it back.
 *
 * @param version the procedure's version, fixed when the operation starts
 * @param step the step that is being worked on, from 0
 * @param stage what of the step is being done
 * @param epoch part of the idempotency token; it rises only when every call under it was definitely refused
 * @param page the page that a look has reached; empty for the first
 * @param found what the pages before this one held
 * @param attributes what the steps so far have told of the resource
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Progress(
        int version, int step, Stage stage, int epoch, String page, List<ObjectNode> found, ObjectNode attributes) {

    public Progress {
        page = page == null ? "" : page;
        found = found == null ? List.of() : List.copyOf(found);
        attributes = attributes == null ? JsonNodeFactory.instance.objectNode() : attributes;
    }

    /** The start of a procedure. */
    public static Progress start(int version, ObjectNode attributes) {
        return new Progress(version, 0, Stage.CALL, 0, "", List.of(), attributes.deepCopy());
    }

    /** The step is over: on to the next. */
    public Progress next() {
        return new Progress(version, step + 1, Stage.CALL, 0, "", List.of(), attributes);
    }

    /** The same step at another stage, its pages from the start. */
    public Progress at(Stage newStage) {
        return new Progress(version, step, newStage, epoch, "", List.of(), attributes);
    }

    /** The same look, a page further. */
    public Progress onPage(String nextPage, List<ObjectNode> items) {
        List<ObjectNode> all = new ArrayList<>(found);
        all.addAll(items);
        return new Progress(version, step, stage, epoch, nextPage, all, attributes);
    }

    /** More is known of the resource. */
    public Progress with(ObjectNode more) {
        ObjectNode merged = attributes.deepCopy();
        merged.setAll(more);
        return new Progress(version, step, stage, epoch, page, found, merged);
    }
}
