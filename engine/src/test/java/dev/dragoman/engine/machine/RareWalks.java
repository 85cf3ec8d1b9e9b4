package dev.dragoman.engine.machine;

import static dev.dragoman.engine.machine.Walk.busy;
import static dev.dragoman.engine.machine.Walk.conflict;
import static dev.dragoman.engine.machine.Walk.createAddress;
import static dev.dragoman.engine.machine.Walk.createAddressAlone;
import static dev.dragoman.engine.machine.Walk.createNetwork;
import static dev.dragoman.engine.machine.Walk.createRoute;
import static dev.dragoman.engine.machine.Walk.createSubnet;
import static dev.dragoman.engine.machine.Walk.done;
import static dev.dragoman.engine.machine.Walk.found;
import static dev.dragoman.engine.machine.Walk.network;
import static dev.dragoman.engine.machine.Walk.page;
import static dev.dragoman.engine.machine.Walk.refusedByCloud;
import static dev.dragoman.engine.machine.Walk.subnet;
import static dev.dragoman.engine.machine.Walk.unknown;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Walks through look-ups, creates by difference, adoptions, submissions and what is unresolved. */
final class RareWalks {

    private static final String ID = "{\"id\":\"net-1\"}";
    private static final String READY = "{\"id\":\"net-1\",\"status\":\"available\"}";
    private static final String ADDRESS = "{\"id\":\"eip-1\",\"address\":\"1.2.3.4\"}";
    private static final Outcome GOING = new Outcome.StillGoing("pending");
    private static final Outcome NOT_SENT = new Outcome.NotSent("connection refused");

    private RareWalks() {}

    static Map<String, Supplier<Walk>> all() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        walks.putAll(references());
        walks.putAll(differences());
        walks.putAll(adoptions());
        walks.putAll(submissions());
        walks.putAll(resolutions());
        walks.putAll(doubts());
        return walks;
    }

    private static Map<String, Supplier<Walk>> references() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        walks.put("looks up a network, then begins", () -> createSubnet()
                .lookUp()
                .reply(busy())
                .due()
                .reply(done(READY))
                .admitted()
                .reply(done(ID)));
        walks.put(
                "looks up a network that is not there",
                () -> createSubnet().lookUp().reply(refusedByCloud()));
        walks.put(
                "is cancelled while it looks up a network",
                () -> createSubnet().lookUp().cancel());
        return walks;
    }

    private static Map<String, Supplier<Walk>> differences() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        walks.put("lists what is there, page by page, before it makes an address", () -> createAddress()
                .admitted()
                .reply(page("2"))
                .reply(busy())
                .due()
                .reply(found("{\"id\":\"eip-0\"}"))
                .reply(done(ADDRESS))
                .reply(done("{}"))
                .reply(done(ADDRESS)));
        walks.put("a lost answer, and one address more than before in an account of its own", () -> createAddressAlone()
                .admitted()
                .reply(found("{\"id\":\"eip-0\"}"))
                .reply(unknown())
                .reply(found("{\"id\":\"eip-0\"}", ADDRESS))
                .reply(done("{}"))
                .reply(done(ADDRESS)));
        walks.put(
                "cancelled while its address is named: what is left is only read",
                () -> naming().cancel().reply(done("{}")).reply(busy()).due().reply(done(ADDRESS)));
        return walks;
    }

    private static Map<String, Supplier<Walk>> adoptions() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        walks.put(
                "the cloud has made the route by itself",
                () -> createRoute().admitted().reply(conflict()).reply(found(ID)));
        walks.put(
                "the cloud has another route to there",
                () -> createRoute().admitted().reply(conflict()).reply(found()));
        walks.put(
                "there is a subnet that is what is asked for, and may be taken",
                () -> Walk.of(subnet().adopting()).admitted().reply(conflict()).reply(found(inZone("a"))));
        walks.put(
                "there is a subnet that may be taken, in another zone",
                () -> Walk.of(subnet().adopting()).admitted().reply(conflict()).reply(found(inZone("b"))));
        walks.put(
                "the deadline passes while it looks what may be taken",
                () -> createRoute().admitted().reply(conflict()).deadline());
        walks.put(
                "is cancelled while it looks what may be taken",
                () -> createRoute().admitted().reply(conflict()).cancel());
        return walks;
    }

    private static String inZone(String zone) {
        return "{\"id\":\"sub-1\",\"networkId\":\"net-1\",\"cidr\":\"10.0.1.0/24\",\"zone\":\"" + zone + "\"}";
    }

    private static Map<String, Supplier<Walk>> submissions() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        Supplier<Walk> submitted =
                () -> Walk.of(network("timely").untilSubmitted()).admitted();
        walks.put(
                "ends when the cloud has accepted it",
                () -> submitted.get().reply(done(ID)).reply(GOING).reply(done(READY)));
        walks.put(
                "ends when the lost answer comes late",
                () -> submitted.get().reply(unknown()).replyTo(1, done(ID), 0).reply(done(READY)));
        walks.put("ends when the lost answer comes late, backing off", () -> submitted
                .get()
                .reply(unknown())
                .due()
                .reply(busy())
                .replyTo(1, done(ID), 0)
                .reply(done(READY)));
        return walks;
    }

    private static Map<String, Supplier<Walk>> doubts() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        walks.put("a token is refused that may have been taken before", () -> createNetwork("timely")
                .admitted()
                .reply(unknown())
                .due()
                .reply(refusedByCloud())
                .released());
        walks.put("a lost delete, made again and put off, was done after all", () -> Walk.of(Verb.DELETE)
                .admitted()
                .reply(unknown())
                .reply(found())
                .reply(busy())
                .due()
                .reply(done("{}")));
        walks.put("put off in doubt until the token is old", () -> Walk.lasting(network("timely"))
                .admitted()
                .reply(unknown())
                .due()
                .reply(busy())
                .afterMillis(3_600_000)
                .due()
                .adopted(ID));
        walks.put(
                "a question takes longer than its deadline",
                () -> Walk.ask().admitted().reply(done(READY)).reply(GOING).deadline());
        walks.put(
                "a question is cancelled while the cloud looks for the answer",
                () -> Walk.ask().admitted().reply(done(READY)).cancel());
        return walks;
    }

    private static Map<String, Supplier<Walk>> resolutions() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        walks.put("unresolved: a person says which", () -> undecided().adopted(ADDRESS));
        walks.put("unresolved: a person says none", () -> undecided().released());
        walks.put("unresolved: the lost answer comes late, a step is left", () -> undecided()
                .replyTo(2, done(ADDRESS), 0));
        walks.put("unresolved: the lost answer comes late: work begun", () -> createNetwork("timely")
                .admitted()
                .cancel()
                .reply(unknown())
                .replyTo(1, done(ID), 0)
                .reply(done(READY)));
        walks.put("unresolved: the lost answer comes late: only a look is left", () -> naming().cancel()
                .reply(unknown())
                .replyTo(3, done("{}"), 0)
                .reply(done(ADDRESS)));
        walks.put("unresolved: the lost answer comes late: complete", () -> lookRefused()
                .replyTo(1, done(ID), 0));
        walks.put("unresolved: the late answer says that nothing was sent", () -> lookRefused()
                .replyTo(1, NOT_SENT, 0));
        return walks;
    }

    /** An address was made, perhaps, and there is one more than before, in an account that others use too. */
    private static Walk undecided() {
        return createAddress()
                .admitted()
                .reply(found("{\"id\":\"eip-0\"}"))
                .reply(unknown())
                .reply(found("{\"id\":\"eip-0\"}", ADDRESS));
    }

    /** An address was made and is being named. */
    private static Walk naming() {
        return createAddress().admitted().reply(found()).reply(done(ADDRESS));
    }

    /** A subnet was made, perhaps, and the cloud does not let us look. */
    private static Walk lookRefused() {
        return createSubnet().admitted().reply(unknown()).reply(refusedByCloud());
    }
}
