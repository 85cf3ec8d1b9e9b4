package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.OPEN;
import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.client.Commands;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import java.time.Duration;

/** Dependents come before what they refer to, and a cancel before its command; in order where nothing is to be out of order. */
final class Disorder implements Story {

    private static final Duration TIME = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "disorder";
    }

    @Override
    public int commands() {
        return 8;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        boolean disorder = stage.disorder();
        Reference main = Reference.named("main");
        if (!disorder) {
            stage.say(SUCCEEDS, stage.network(stack, "main", range));
        }
        Asked front = stage.say(OPEN, stage.subnet(stack, "front", main, Stage.narrow(range, 1)));
        Asked back = stage.say(OPEN, stage.subnet(stack, "back", main, Stage.narrow(range, 2)));
        if (disorder) {
            stage.pause(Duration.ofSeconds(1));
            stage.say(SUCCEEDS, stage.network(stack, "main", range));
            cancelFirst(stage, stack);
        }
        front.end();
        back.end();
        stage.breathe();
        stage.say(OPEN, stage.delete(stack, Kind.SUBNET, "front"));
        stage.say(OPEN, stage.delete(stack, Kind.SUBNET, "back")).end();
        stage.say(OPEN, stage.delete(stack, Kind.NETWORK, "main")).end();
    }

    /** The identity of a command is known before it is sent. */
    private static void cancelFirst(Stage stage, String stack) throws InterruptedException {
        Stage late = stage.later("late");
        OutgoingCommand upcoming = late.upcoming(TIME, late.network(stack, "never", "10.9.0.0/16"));
        stage.say(OPEN, Commands.cancel(stage.lane(), late.operationId(upcoming)));
        stage.pause(Duration.ofMillis(500));
        late.say(OPEN, TIME, late.network(stack, "never", "10.9.0.0/16"));
    }
}
