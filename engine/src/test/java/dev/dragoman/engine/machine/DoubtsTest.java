package dev.dragoman.engine.machine;

import static dev.dragoman.engine.TestCommand.command;
import static dev.dragoman.engine.machine.Walk.busy;
import static dev.dragoman.engine.machine.Walk.createNetwork;
import static dev.dragoman.engine.machine.Walk.createSubnet;
import static dev.dragoman.engine.machine.Walk.done;
import static dev.dragoman.engine.machine.Walk.found;
import static dev.dragoman.engine.machine.Walk.network;
import static dev.dragoman.engine.machine.Walk.refusedByCloud;
import static dev.dragoman.engine.machine.Walk.subnet;
import static dev.dragoman.engine.machine.Walk.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Phase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is and what is not proof that a call did nothing. All of it was found by the model first. */
class DoubtsTest {

    private static final String READY = "{\"id\":\"net-1\",\"status\":\"available\"}";

    @Test
    @DisplayName("a look that found nothing too early is no proof, however late its reply is read")
    void lateReplyOfAnEarlyLook() {
        Walk walk =
                createSubnet().admitted().reply(unknown()).afterMillis(30_000).reply(found());
        assertThat(walk.state()).isEqualTo(State.RECOVERING);
        walk.due();
        assertThat(walk.lastSent().call().place().stage()).isEqualTo(Stage.RECOVER);
        walk.reply(found());
        assertThat(walk.lastSent().call().action()).isEqualTo("MakeSubnet");
    }

    @Test
    @DisplayName("a refusal of a repeated call says nothing of the first: a create waits for a person")
    void refusedInDoubt() {
        Walk walk = createNetwork("timely").admitted().reply(unknown()).due().reply(refusedByCloud());
        assertThat(walk.state()).isEqualTo(State.UNRESOLVED);
        assertThat(walk.lastEvent().effect()).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    @DisplayName(
            "a refusal of a repeated call says nothing of the first: where there is somewhere to look, it is looked")
    void refusedInDoubtAndLooked() {
        Walk walk = Walk.of(subnet().in(new Lane("keyed", "prod", "here")))
                .admitted()
                .reply(unknown())
                .due()
                .reply(refusedByCloud());
        assertThat(walk.state()).isEqualTo(State.RECOVERING);
        walk.reply(found(READY));
        assertThat(walk.state()).isEqualTo(State.AWAITING);
    }

    @Test
    @DisplayName("what is at work on a resource may be the lost call: it is made again, put off, and looked for again")
    void atWork() {
        Walk walk = associate()
                .admitted()
                .reply(unknown())
                .afterMillis(20_000)
                .reply(new Outcome.StillGoing("associating"));
        walk.due().reply(new Outcome.StillGoing("associating"));
        assertThat(walk.lastSent().call().action()).isEqualTo("BindAddress");
        walk.reply(busy()).due();
        assertThat(walk.lastSent().call().place().stage()).isEqualTo(Stage.RECOVER);
        walk.reply(done("{\"id\":\"net-1\",\"status\":\"in-use\"}"));
        assertThat(walk.phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(walk.lastEvent().effect()).isEqualTo(Effect.COMPLETE);
    }

    @Test
    @DisplayName("the publisher has been answered and something is still at work: looked on, at most for an hour")
    void atWorkWhileSettling() {
        Walk walk = associate().admitted().reply(unknown()).cancel();
        walk.reply(new Outcome.StillGoing("associating"));
        for (int looks = 0; looks < 10; looks++) {
            walk.due().reply(new Outcome.StillGoing("associating"));
        }
        assertThat(walk.state()).isEqualTo(State.SETTLING);
        walk.afterMillis(3_600_000).due().reply(new Outcome.StillGoing("associating"));
        assertThat(walk.state()).isEqualTo(State.UNRESOLVED);
    }

    @Test
    @DisplayName("a lost delete is made again at once, and stays in doubt until it is known what became of the first")
    void deleteStaysInDoubt() {
        Walk walk = Walk.of(Verb.DELETE)
                .admitted()
                .reply(unknown())
                .reply(found())
                .reply(busy())
                .cancel();
        assertThat(walk.lastEvent().effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(walk.state()).isEqualTo(State.SETTLING);
        walk.due().reply(done("{}"));
        assertThat(walk.phase()).isEqualTo(Phase.SETTLED);
        assertThat(walk.lastEvent().effect()).isEqualTo(Effect.COMPLETE);
    }

    @Test
    @DisplayName("a call that was put off in doubt until its token is old is not made again")
    void oldToken() {
        Walk walk = Walk.lasting(network("timely"))
                .admitted()
                .reply(unknown())
                .due()
                .reply(busy());
        int sent = walk.sent().size();
        walk.afterMillis(3_600_000).due();
        assertThat(walk.sent()).hasSize(sent);
        assertThat(walk.state()).isEqualTo(State.UNRESOLVED);
    }

    @Test
    @DisplayName("a token's age counts from the first call that may have taken effect, not from one that was put off")
    void youngToken() {
        Walk walk = Walk.lasting(network("timely"))
                .admitted()
                .reply(busy())
                .afterMillis(3_600_000)
                .due();
        walk.reply(unknown()).due();
        assertThat(walk.state()).isEqualTo(State.CALLING);
        assertThat(walk.lastSent().call()).isEqualTo(walk.sent().get(0).call());
    }

    @Test
    @DisplayName("a question whose answer takes time ends at its deadline")
    void question() {
        Walk walk = Walk.ask()
                .admitted()
                .reply(done(READY))
                .reply(new Outcome.StillGoing("pending"))
                .deadline();
        assertThat(walk.phase()).isEqualTo(Phase.TIMED_OUT);
        assertThat(walk.lastEvent().effect()).isEqualTo(Effect.NONE);
    }

    @Test
    @DisplayName("an odd status is judged by when it was seen, not by when its reply is read")
    void oddStatus() {
        Walk walk = Walk.of(subnet().in(new Lane("keyed", "prod", "here")))
                .admitted()
                .reply(done(READY));
        long seen = walk.now();
        walk.afterMillis(60_000);
        Outcome odd = new Outcome.StillGoing("odd", true);
        ReplyRecord early = new ReplyRecord(
                1, walk.operation().id(), 2, odd, "ReadSubnets", 1, seen, seen, "req", 200, "", "", false);
        walk.input(new Input.Replied(early, odd, 0));
        assertThat(walk.state()).isEqualTo(State.AWAITING);
        walk.reply(odd);
        assertThat(walk.phase()).isEqualTo(Phase.FAILED);
    }

    private static Walk associate() {
        return Walk.of(command(Kind.ELASTIC_IP, Verb.ASSOCIATE, "main")
                .spec("{\"to\":{\"kind\":\"instance\",\"id\":\"i-1\"}}"));
    }
}
