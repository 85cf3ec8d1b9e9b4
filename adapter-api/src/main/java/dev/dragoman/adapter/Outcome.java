package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Problem;
import java.util.List;

/** What an answer, or its absence, means for the step that made the call. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Outcome.Found.class, name = "found"),
    @JsonSubTypes.Type(value = Outcome.StillGoing.class, name = "still-going"),
    @JsonSubTypes.Type(value = Outcome.Retry.class, name = "retry"),
    @JsonSubTypes.Type(value = Outcome.NotSent.class, name = "not-sent"),
    @JsonSubTypes.Type(value = Outcome.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Outcome {

    /**
     * It did what it should.
     *
     * @param attributes canonical attributes that the answer tells; null for one that is there no more
     * @param already whether the cloud says that it was so before: what was to be deleted is not there
     */
    record Done(
            ObjectNode attributes,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean already) implements Outcome {
        public Done {
            attributes = attributes == null ? JsonNodeFactory.instance.objectNode() : attributes;
        }

        public Done(ObjectNode attributes) {
            this(attributes, false);
        }
    }

    /**
     * What a list or a look for a lost answer found on this page.
     *
     * @param items canonical attributes of each item that fits
     * @param nextPage the page that follows; empty on the last
     */
    record Found(List<ObjectNode> items, String nextPage) implements Outcome {
        public Found {
            items = items == null ? List.of() : List.copyOf(items);
            nextPage = nextPage == null ? "" : nextPage;
        }
    }

    /**
     * The cloud is at work; of a look for a lost answer: it is not as the call would have made it, and this is its status.
     *
     * @param status the cloud's word for it
     * @param unexpected whether that word is none of those for work that goes on: seen for long, the work has failed
     */
    record StillGoing(
            String status,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unexpected) implements Outcome {
        public StillGoing {
            status = status == null ? "" : status;
        }

        public StillGoing(String status) {
            this(status, false);
        }
    }

    /**
     * The cloud definitely did nothing and may do it later.
     *
     * @param why what it said, as the failure to report if the deadline comes first
     * @param afterMillis the cloud's hint how long to wait; 0 if it gave none
     * @param reason decides how long to wait without a hint
     */
    record Retry(Problem why, long afterMillis, Reason reason) implements Outcome {
        /** Why the cloud did nothing. */
        public enum Reason {
            /** Too many calls. */
            THROTTLED,
            /** Something else works on the same resource. */
            BUSY,
            /** The first call with the same token is still being worked on. */
            PROCESSING
        }
    }

    /** Nothing reached the cloud: the connection could not be opened, or the request was too old to be sent. */
    record NotSent(String why) implements Outcome {}

    /**
     * The request may have reached the cloud, and it is not known what it did.
     *
     * @param why what is known
     */
    record Unknown(Problem why) implements Outcome {}

    /**
     * The cloud definitely refused, and will again.
     *
     * @param conflict whether it refused because such a resource exists already, which may be the work of an earlier
     *     call of the same step whose answer is missing
     */
    record Failed(Problem why, boolean conflict) implements Outcome {}
}
