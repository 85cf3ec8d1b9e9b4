package dev.dragoman.engine.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dragoman.adapter.ApiCall;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the engine asks of a cloud's route. The whole call, unsigned; secrets only by reference.
 *
 * @param v schema version, {@value #VERSION}
 * @param operationId for which operation
 * @param step the name of the procedure's step
 * @param attempt numbers the operation's requests, from 1; a reply names it
 * @param form whether to call once or to watch
 * @param call the call, frozen
 * @param notAfter nothing may be written to the cloud's socket after this; milliseconds since 1970
 * @param leaseMillis how long to watch; 0 for a single call
 * @param replyPartition the partition of the replies topic that the operation's engine reads
 * @param traceparent W3C trace context, if the command had one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestRecord(
        int v,
        String operationId,
        String step,
        int attempt,
        Form form,
        ApiCall call,
        long notAfter,
        long leaseMillis,
        int replyPartition,
        @Nullable String traceparent) {

    /** The version that this gateway writes. */
    public static final int VERSION = 1;

    /** How a request is carried out. */
    public enum Form {
        /** One call, one reply. */
        CALL,
        /** Looks until the answer is other than {@code still-going} or the lease ends; then one reply. */
        WATCH;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @com.fasterxml.jackson.annotation.JsonCreator
        static Form of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
