package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an operation's procedure has come. The engine stores it and hands it back.
 *
 * @param version the procedure's version, fixed when the operation starts
 * @param step the step that is being worked on, from 0
 * @param stage what of the step is being done
 * @param epoch part of the idempotency token; it rises only when every call under it was definitely refused
 * @param page the page that a look has reached; empty for the first
 * @param found what the pages before this one held
 * @param before what there was before a create that can only be recognised by difference: the cloud's ids; null until they
 *     were listed
 * @param attributes what the steps so far have told of the resource
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Progress(
        int version,
        int step,
        Stage stage,
        int epoch,
        String page,
        List<ObjectNode> found,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> before,
        ObjectNode attributes) {

    public Progress {
        page = page == null ? "" : page;
        found = found == null ? List.of() : List.copyOf(found);
        before = before == null ? null : List.copyOf(before);
        attributes = attributes == null ? JsonNodeFactory.instance.objectNode() : attributes;
    }

    /** The start of a procedure. */
    public static Progress start(int version, ObjectNode attributes) {
        return new Progress(version, 0, Stage.CALL, 0, "", List.of(), null, attributes.deepCopy());
    }

    /** The step is over: on to the next. */
    public Progress next() {
        return new Progress(version, step + 1, Stage.CALL, 0, "", List.of(), null, attributes);
    }

    /** The same step at another stage, its pages from the start. */
    public Progress at(Stage newStage) {
        return new Progress(version, step, newStage, epoch, "", List.of(), before, attributes);
    }

    /** The same look, a page further. */
    public Progress onPage(String nextPage, List<ObjectNode> items) {
        List<ObjectNode> all = new ArrayList<>(found);
        all.addAll(items);
        return new Progress(version, step, stage, epoch, nextPage, all, before, attributes);
    }

    /** What there was before the step's call is known: on to the call itself. */
    public Progress listed(List<String> ids) {
        return new Progress(version, step, Stage.CALL, epoch, "", List.of(), ids, attributes);
    }

    /** More is known of the resource; an attribute that is null is there no more. */
    public Progress with(ObjectNode more) {
        ObjectNode merged = attributes.deepCopy();
        more.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), field.getValue());
            }
        });
        return new Progress(version, step, stage, epoch, page, found, before, merged);
    }
}
