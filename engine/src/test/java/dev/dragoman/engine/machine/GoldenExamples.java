package dev.dragoman.engine.machine;

import static dev.dragoman.engine.TestCommand.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Progress;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.NativeError;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One example of each document that is stored or sent, as this version of the gateway writes it. */
final class GoldenExamples {

    private static final Lane LANE = new Lane("golden", "prod", "here");
    private static final String OPERATION = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst";
    private static final String ADDRESS = "{\"id\":\"eip-1\",\"status\":\"available\"}";

    private GoldenExamples() {}

    /** The documents by the names of their files, which begin with what the document is. */
    static Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        operations().forEach((name, walk) -> all.put("operation-" + name, walk.operation()));
        all.put(
                "operation-waiting-heard",
                network()
                        .blocked("network/first")
                        .operation()
                        .hearing(Set.of("default/shop/golden/prod/here/network/first")));
        resources().forEach((name, resource) -> all.put("resource-" + name, resource));
        inbox().forEach((name, record) -> all.put("inbox-" + name, record));
        all.put("request-call", network().admitted().lastSent());
        all.put("request-watch", awaiting().lastSent());
        outcomes().forEach((name, outcome) -> all.put("reply-" + name, reply(outcome)));
        all.put("reply-probe", ReplyRecord.probe(OPERATION, 3));
        all.put("progress-looking", listing().operation().progress());
        all.put("progress-listed", recovering().operation().progress());
        all.put("progress-start", Progress.start(1, object("{}")));
        return all;
    }

    private static Map<String, Walk> operations() {
        Map<String, Walk> all = new LinkedHashMap<>();
        all.put("waiting", network().blocked("network/first"));
        all.put("waiting-looked-up", subnet().lookUp().reply(Walk.done("{\"id\":\"net-1\"}")));
        all.put("calling", network().admitted());
        all.put("calling-look-up", subnet().lookUp());
        all.put("calling-listing", listing());
        all.put("calling-changed", address().admitted().reply(Walk.found()).reply(Walk.done(ADDRESS)));
        all.put("calling-modify", modify().admitted());
        all.put(
                "calling-again",
                subnet().admitted().reply(Walk.unknown()).afterMillis(20_000).reply(Walk.found()));
        all.put("awaiting", awaiting());
        all.put("backing-off", network().admitted().reply(Walk.busy()));
        all.put("recovering-repeatable", network().admitted().reply(Walk.unknown()));
        all.put("recovering-looking", recovering());
        all.put("recovering-unique", subnet().admitted().reply(Walk.unknown()));
        all.put("settling", awaiting().cancel());
        all.put("unresolved", recovering().reply(Walk.found("{\"id\":\"eip-0\"}", ADDRESS)));
        return all;
    }

    private static Walk network() {
        return Walk.of(command(Kind.NETWORK, Verb.CREATE, "main")
                .in(LANE)
                .spec("{\"cidr\":\"10.0.0.0/16\",\"displayName\":\"front\"}")
                .label("cost", "42")
                .after(Kind.NETWORK, "first")
                .traced());
    }

    private static Walk awaiting() {
        return network().admitted().reply(Walk.done("{\"id\":\"net-1\"}"));
    }

    private static Walk subnet() {
        return Walk.of(Walk.subnet().in(LANE));
    }

    private static Walk modify() {
        return Walk.of(command(Kind.NETWORK, Verb.MODIFY, "main")
                .in(LANE)
                .spec("{\"displayName\":\"back\"}")
                .ifRevision(1));
    }

    private static Walk address() {
        TestCommand command = command(Kind.ELASTIC_IP, Verb.CREATE, "main")
                .in(LANE)
                .spec("{\"bandwidthMbps\":5,\"displayName\":\"front\"}")
                .adopting()
                .untilSubmitted();
        return Walk.of(command, new AccountPolicy(MarkerPolicy.KEEP, Set.of(Kind.SUBNET)));
    }

    private static Walk listing() {
        return address().admitted().reply(new Outcome.Found(List.of(object("{\"id\":\"eip-0\"}")), "2"));
    }

    private static Walk recovering() {
        return listing().reply(Walk.found()).reply(Walk.unknown());
    }

    private static Map<String, Resource> resources() {
        Map<String, Resource> all = new LinkedHashMap<>();
        all.put("coming", resource("", 0, "creating", object("{}")));
        all.put("available", resource("net-1", 3, "available", object("{\"id\":\"net-1\",\"cidr\":\"10.0.0.0/16\"}")));
        all.put("unresolved", resource("", 1, "unresolved", object("{}")));
        return all;
    }

    private static Resource resource(String id, long revision, String status, ObjectNode attributes) {
        return new Resource(
                Resource.VERSION,
                OPERATION,
                revision,
                "default",
                "shop",
                Kind.NETWORK,
                "main",
                id,
                LANE,
                "created",
                status,
                Map.of("cost", "42"),
                object("{\"cidr\":\"10.0.0.0/16\"}"),
                attributes);
    }

    private static Map<String, InboxRecord> inbox() {
        Command command = network().operation().command();
        Map<String, InboxRecord> all = new LinkedHashMap<>();
        all.put("command", InboxRecord.accepted(command));
        all.put("rejected", without(Problem.at(ErrorCode.INVALID_ARGUMENT, "/spec/cidr", "expected a range"), null));
        all.put(
                "parked",
                without(
                        null,
                        new InboxRecord.Parked(
                                "urn:dragoman:network.create:1.9",
                                object("{\"specversion\":\"1.0\",\"id\":\"future\"}"),
                                Walk.START + 600_000)));
        return all;
    }

    private static InboxRecord without(@Nullable Problem rejection, InboxRecord.@Nullable Parked parked) {
        return new InboxRecord(
                InboxRecord.VERSION,
                OPERATION,
                "default",
                "/shop/ci",
                "1",
                "ord-4711",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "network",
                "create",
                "shop",
                "main",
                LANE,
                Walk.START,
                null,
                rejection,
                parked);
    }

    private static Map<String, Outcome> outcomes() {
        Problem why = Problem.of(ErrorCode.QUOTA_EXCEEDED, "no more")
                .withNative(new NativeError("QuotaExceeded", "no more", "req-1", 400))
                .withHint("ask for more");
        Map<String, Outcome> all = new LinkedHashMap<>();
        all.put("done", new Outcome.Done(object("{\"id\":\"net-1\",\"description\":null}")));
        all.put("done-already", new Outcome.Done(object("{}"), true));
        all.put("found", new Outcome.Found(List.of(object("{\"id\":\"net-1\"}")), "2"));
        all.put("still-going", new Outcome.StillGoing("Pending"));
        all.put("retry", new Outcome.Retry(why, 1_500, Outcome.Retry.Reason.THROTTLED));
        all.put("not-sent", new Outcome.NotSent("the connection was refused"));
        all.put("unknown", new Outcome.Unknown(why));
        all.put("failed", new Outcome.Failed(why, true));
        return all;
    }

    private static ReplyRecord reply(Outcome outcome) {
        return new ReplyRecord(
                ReplyRecord.VERSION,
                OPERATION,
                1,
                outcome,
                "MakeNetwork",
                2,
                Walk.START,
                Walk.START + 40,
                "req-1",
                400,
                "QuotaExceeded",
                "{\"Code\":\"QuotaExceeded\"}",
                true);
    }

    private static ObjectNode object(String json) {
        return Json.read(json, ObjectNode.class);
    }
}
