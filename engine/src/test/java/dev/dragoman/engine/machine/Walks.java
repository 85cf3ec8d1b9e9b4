package dev.dragoman.engine.machine;

import static dev.dragoman.engine.machine.Walk.busy;
import static dev.dragoman.engine.machine.Walk.conflict;
import static dev.dragoman.engine.machine.Walk.createNetwork;
import static dev.dragoman.engine.machine.Walk.createNetworkUnmarked;
import static dev.dragoman.engine.machine.Walk.createSubnet;
import static dev.dragoman.engine.machine.Walk.done;
import static dev.dragoman.engine.machine.Walk.found;
import static dev.dragoman.engine.machine.Walk.page;
import static dev.dragoman.engine.machine.Walk.refusedByCloud;
import static dev.dragoman.engine.machine.Walk.unknown;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One walk for each way through the table. What every walk must keep to is checked for all of them. */
final class Walks {

    private static final String ID = "{\"id\":\"net-1\"}";
    private static final String READY = "{\"id\":\"net-1\",\"status\":\"available\"}";
    private static final Outcome GOING = new Outcome.StillGoing("pending");
    private static final Outcome NOT_SENT = new Outcome.NotSent("connection refused");

    private Walks() {}

    static Map<String, Supplier<Walk>> all() {
        Map<String, Supplier<Walk>> walks = new LinkedHashMap<>();
        walks.put("waits, begins, watches, succeeds", () -> createNetwork("timely")
                .blocked("network main")
                .admitted()
                .reply(done(ID))
                .reply(GOING)
                .reply(busy())
                .due()
                .reply(done(READY)));
        walks.put("is refused before it begins", () -> createNetwork("timely").refused());
        walks.put("has nothing to delete", () -> Walk.of(Verb.DELETE).needless(""));
        walks.put(
                "its deadline passes while it waits",
                () -> createNetwork("timely").blocked("x").deadline());
        walks.put("is cancelled while it waits", () -> createNetwork("timely").cancel());
        walks.put(
                "two steps",
                () -> createNetwork("marked").admitted().reply(done(ID)).reply(done("{}")));
        walks.put("is throttled, tries again", () -> createNetwork("timely")
                .admitted()
                .reply(busy())
                .due()
                .reply(NOT_SENT)
                .due()
                .reply(refusedByCloud()));
        walks.put("a read's deadline passes", () -> Walk.of(Verb.GET).admitted().deadline());
        walks.put("a read is cancelled", () -> Walk.of(Verb.GET).admitted().cancel());
        walks.put(
                "a read's reply is lost",
                () -> Walk.of(Verb.GET).admitted().due().probed().due().reply(done(READY)));
        walks.put("a list", () -> Walk.of(Verb.LIST).admitted().reply(found(READY)));
        walks.put("a delete watches until it is gone", () -> Walk.of(Verb.DELETE)
                .admitted()
                .reply(done("{}"))
                .reply(GOING)
                .reply(done("{}")));
        walks.put(
                "the deadline passes with a change under way, which then succeeds",
                () -> createSubnet().admitted().deadline().reply(done(ID)));
        walks.put(
                "cancelled with a change under way, which is then refused",
                () -> createSubnet().admitted().cancel().reply(refusedByCloud()));
        walks.put(
                "cancelled with a change under way, put off: it did nothing",
                () -> createSubnet().admitted().cancel().reply(busy()));
        walks.put("the deadline passes while the cloud works", () -> createNetwork("timely")
                .admitted()
                .reply(done(ID))
                .deadline()
                .reply(GOING)
                .reply(busy())
                .due()
                .reply(done(READY)));
        walks.put("cancelled while the cloud works, its watch is refused", () -> createNetwork("timely")
                .admitted()
                .reply(done(ID))
                .cancel()
                .reply(refusedByCloud())
                .adopted(READY));
        walks.put("cancelled before the work begins that it started", () -> createNetwork("timely")
                .admitted()
                .cancel()
                .reply(done(ID))
                .reply(done(READY)));
        walks.put("a watch is lost and renewed", () -> createNetwork("timely")
                .admitted()
                .reply(done(ID))
                .due()
                .probed()
                .reply(done(READY)));
        walks.put(
                "a watch is refused",
                () -> createNetwork("timely").admitted().reply(done(ID)).reply(refusedByCloud()));
        walks.put(
                "backing off: deadline",
                () -> createNetwork("timely").admitted().reply(busy()).deadline());
        walks.put(
                "backing off: cancel",
                () -> createNetwork("timely").admitted().reply(busy()).cancel());
        walks.put("a lost answer, sent again with its token", () -> createNetwork("timely")
                .admitted()
                .reply(unknown())
                .due()
                .reply(done(ID))
                .reply(done(READY)));
        walks.put("a lost reply, found out by a probe", () -> createNetwork("timely")
                .admitted()
                .due()
                .probed()
                .due()
                .reply(done(ID))
                .reply(done(READY)));
        walks.put("backing off in doubt, the lost answer comes late: work begun", () -> createNetwork("timely")
                .admitted()
                .reply(unknown())
                .due()
                .reply(busy())
                .replyTo(1, done(ID), 0)
                .reply(done(READY)));
        walks.put(
                "backing off in doubt, the lost answer comes late: complete",
                () -> renaming().reply(unknown()).due().reply(busy()).replyTo(2, done("{}"), 0));
        walks.put("backing off in doubt: deadline", () -> createNetwork("timely")
                .admitted()
                .reply(unknown())
                .due()
                .reply(busy())
                .deadline()
                .due()
                .released());
        walks.put("backing off in doubt: cancel", () -> createNetwork("timely")
                .admitted()
                .reply(unknown())
                .due()
                .reply(busy())
                .cancel()
                .due()
                .adopted(ID));
        walks.put("three steps; backing off in doubt, the lost answer comes late: next step", () -> createNetwork(
                        "staged")
                .admitted()
                .reply(done(ID))
                .reply(done(READY))
                .reply(unknown())
                .due()
                .reply(busy())
                .replyTo(3, done("{}"), 0)
                .reply(done("{}")));
        walks.put("three times lost, three times certainly not done", () -> createNetwork("marked")
                .admitted()
                .reply(unknown())
                .afterMillis(20_000)
                .reply(found())
                .due()
                .reply(found())
                .reply(unknown())
                .afterMillis(20_000)
                .reply(found())
                .due()
                .reply(found())
                .reply(done(ID))
                .reply(done("{}")));
        walks.put("its marker is found", () -> createNetwork("marked")
                .admitted()
                .reply(unknown())
                .reply(page("2"))
                .reply(found(ID))
                .reply(done("{}")));
        walks.put("its marker is not found in time: called again", () -> createNetwork("marked")
                .admitted()
                .reply(unknown())
                .reply(found())
                .due()
                .reply(busy())
                .due()
                .due()
                .probed()
                .due()
                .reply(found())
                .reply(done(ID))
                .reply(done("{}")));
        walks.put(
                "its unique key is found",
                () -> createSubnet().admitted().reply(unknown()).reply(found(ID)));
        walks.put(
                "its unique key is somebody else's",
                () -> createSubnet().admitted().reply(unknown()).replyTo(2, found(), 1));
        walks.put(
                "a lost delete was done",
                () -> Walk.of(Verb.DELETE).admitted().reply(unknown()).reply(done("{}")));
        walks.put("a lost delete was not done", () -> Walk.of(Verb.DELETE)
                .admitted()
                .reply(unknown())
                .reply(found())
                .reply(done("{}"))
                .reply(done("{}")));
        walks.put("the late answer ends the search: work begun", () -> Walk.of(Verb.DELETE)
                .admitted()
                .reply(unknown())
                .replyTo(1, done("{}"), 0)
                .reply(done("{}")));
        walks.put("called again, it exists: ours", () -> createSubnet()
                .admitted()
                .reply(unknown())
                .afterMillis(60_000)
                .reply(found())
                .due()
                .reply(found())
                .reply(unknown())
                .reply(busy())
                .due()
                .reply(found(ID)));
        walks.put("two have the marker", () -> createNetwork("marked")
                .admitted()
                .reply(unknown())
                .reply(found(ID, "{\"id\":\"net-2\"}"))
                .adopted(ID));
        walks.put("no marker, one fits", () -> createNetworkUnmarked()
                .admitted()
                .reply(found())
                .reply(unknown())
                .reply(found(ID))
                .adopted(ID));
        walks.put("searching: deadline, then found", () -> createNetwork("marked")
                .admitted()
                .reply(unknown())
                .deadline()
                .reply(page("2"))
                .reply(found(ID)));
        walks.put("searching: cancel, then certainly nothing", () -> createNetwork("marked")
                .admitted()
                .reply(unknown())
                .cancel()
                .reply(found())
                .due()
                .reply(busy())
                .due()
                .due()
                .probed()
                .due()
                .afterMillis(60_000)
                .reply(found())
                .due()
                .reply(found()));
        walks.put(
                "settling: the reply is lost, then found",
                () -> createSubnet().admitted().deadline().due().probed().reply(found(ID)));
        walks.put("settling without anywhere to look", () -> createNetwork("timely")
                .admitted()
                .cancel()
                .reply(unknown())
                .released());
        walks.put("a late answer says that nothing was sent: called again at once", () -> createSubnet()
                .admitted()
                .due()
                .probed()
                .replyTo(1, NOT_SENT, 0)
                .reply(done(ID)));
        walks.put(
                "a conflict with nothing in doubt is a refusal",
                () -> createSubnet().admitted().reply(conflict()));
        walks.putAll(RareWalks.all());
        return walks;
    }

    private static Walk renaming() {
        return createNetwork("marked").admitted().reply(done(ID));
    }
}
