package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** What the cloud answers in the tests. */
final class Answers {

    private Answers() {}

    static Outcome done(String attributes) {
        return new Outcome.Done(Json.read(attributes, ObjectNode.class));
    }

    static Outcome found(String... items) {
        List<ObjectNode> all = new ArrayList<>();
        for (String item : items) {
            all.add(Json.read(item, ObjectNode.class));
        }
        return new Outcome.Found(all, "");
    }

    static Outcome lost() {
        return new Outcome.Unknown(Problem.of(ErrorCode.UNAVAILABLE, "the connection was closed"));
    }

    static Outcome refused(ErrorCode code) {
        return new Outcome.Failed(Problem.of(code, "the cloud says no"), false);
    }

    static Outcome conflict() {
        return new Outcome.Failed(Problem.of(ErrorCode.ALREADY_EXISTS, "there is one"), true);
    }

    static Outcome busy() {
        return new Outcome.Retry(Problem.of(ErrorCode.WRONG_STATE, "busy"), 0, Outcome.Retry.Reason.BUSY);
    }

    /** The network's attributes as the cloud tells them. */
    static String networkAttributes(String id) {
        return "{\"id\":\"" + id
                + "\",\"cidr\":\"10.0.0.0/16\",\"status\":\"available\",\"mainRouteTableId\":\"rtb-1\"}";
    }

    static String addressAttributes(String id) {
        return "{\"id\":\"" + id + "\",\"address\":\"1.2.3.4\",\"bandwidthMbps\":5,\"status\":\"available\"}";
    }
}
