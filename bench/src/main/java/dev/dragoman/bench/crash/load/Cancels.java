package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.OPEN;

import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import java.time.Duration;

/** Commands are cancelled: at once, when they have begun, or a while later. What is left is deleted. */
final class Cancels implements Story {

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public int commands() {
        return 15;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        Asked network = cancelled(stage, stage.network(stack, "main", range));
        Asked address = cancelled(stage, stage.elasticIp(stack, "ip"));
        Asked other = stage.say(OPEN, stage.network(stack, "other", range));
        Asked subnet = cancelled(stage, stage.subnet(stack, "front", Reference.named("other"), Stage.narrow(range, 1)));
        Asked renamed = cancelled(stage, stage.rename(stack, Kind.NETWORK, "other", stage.tag() + "-renamed"));
        network.end();
        address.end();
        other.end();
        subnet.end();
        renamed.end();
        stage.breathe();
        Asked deleted = cancelled(stage, stage.delete(stack, Kind.SUBNET, "front"));
        stage.say(OPEN, stage.delete(stack, Kind.NETWORK, "main"));
        stage.say(OPEN, stage.delete(stack, Kind.ELASTIC_IP, "ip"));
        deleted.end();
        stage.say(OPEN, stage.delete(stack, Kind.NETWORK, "other")).end();
    }

    private static Asked cancelled(Stage stage, CommandBuilder command) throws InterruptedException {
        Asked asked = stage.say(OPEN, command);
        int when = stage.random().nextInt(3);
        if (when == 1) {
            asked.begun();
        } else if (when == 2) {
            stage.pause(Duration.ofSeconds(2));
        }
        stage.say(OPEN, Commands.cancel(stage.lane(), asked.operationId()));
        return asked;
    }
}
