package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.model.Anchors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command says beside what it asks for.
 *
 * @param labels the publisher's own words about the resource
 * @param after what must be there before the operation begins
 * @param onExists what a create does if there is such a resource already
 * @param onInUse what a delete does while something needs the resource
 * @param until when the operation ends
 * @param ifRevision the revision that the resource must have; 0 for any
 * @param mustExist whether it is an error that there is nothing to delete
 * @param acceptSideEffects whether the cloud may take something else away by this
 * @param dryRun whether only to say which calls would be made
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Options(
        Map<String, String> labels,
        List<Predecessor> after,
        OnExists onExists,
        OnInUse onInUse,
        Until until,
        long ifRevision,
        boolean mustExist,
        boolean acceptSideEffects,
        boolean dryRun) {

    /** What a label's key looks like: 1 to 63 letters, digits, dots, underscores, hyphens and slashes, a letter or digit first. */
    public static final String LABEL = "^[A-Za-z0-9][A-Za-z0-9._/-]{0,62}" + Anchors.END;

    /** What holds where a command says nothing. */
    public static final Options NONE =
            new Options(Map.of(), List.of(), OnExists.FAIL, OnInUse.FAIL, Until.READY, 0, false, false, false);

    public Options {
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        after = after == null ? List.of() : List.copyOf(after);
        onExists = onExists == null ? OnExists.FAIL : onExists;
        onInUse = onInUse == null ? OnInUse.FAIL : onInUse;
        until = until == null ? Until.READY : until;
    }
}
