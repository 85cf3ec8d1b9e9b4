package dev.dragoman.engine.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.adapter.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request, or a probe of the engine's own.
 *
 * <p>A probe is written by the engine to the partition that it reads itself: once it comes back, every reply that was
 * written before it has been read too.
 *
 * @param v schema version, {@value #VERSION}
 * @param operationId for which operation
 * @param attempt the request's
 * @param outcome what the answer means; absent in a probe
 * @param action what was called, empty in a probe
 * @param looks how often the cloud was called for this reply: more than once for a watch, 0 if nothing was sent
 * @param sentAt when the last call was written, milliseconds since 1970; 0 if nothing was sent
 * @param answeredAt when the answer was read, or given up on
 * @param requestId the cloud's, empty if none came
 * @param httpStatus 0 if there was no answer
 * @param nativeCode the cloud's error code, empty if it gave none
 * @param body the answer with its secrets masked, at most 512 KiB
 * @param truncated whether the answer was longer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReplyRecord(
        int v,
        String operationId,
        int attempt,
        @Nullable Outcome outcome,
        String action,
        int looks,
        long sentAt,
        long answeredAt,
        String requestId,
        int httpStatus,
        String nativeCode,
        String body,
        boolean truncated) {

    /** The version that this gateway writes. */
    public static final int VERSION = 1;

    public ReplyRecord {
        action = action == null ? "" : action;
        requestId = requestId == null ? "" : requestId;
        nativeCode = nativeCode == null ? "" : nativeCode;
        body = body == null ? "" : body;
    }

    /** A probe after this attempt's reply. */
    public static ReplyRecord probe(String operationId, int attempt) {
        return new ReplyRecord(VERSION, operationId, attempt, null, "", 0, 0, 0, "", 0, "", "", false);
    }
}
