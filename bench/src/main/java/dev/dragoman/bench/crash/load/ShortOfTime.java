package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.OPEN;

import dev.dragoman.client.Commands;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import java.time.Duration;

/** Commands that have little time: from a tenth of a second to twenty. */
final class ShortOfTime implements Story {

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public int commands() {
        return 8;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        Reference main = Reference.named("main");
        Asked network = stage.say(OPEN, little(stage), stage.network(stack, "main", range));
        Asked front = stage.say(OPEN, little(stage), stage.subnet(stack, "front", main, Stage.narrow(range, 1)));
        Asked address = stage.say(OPEN, little(stage), stage.elasticIp(stack, "ip"));
        Asked renamed =
                stage.say(OPEN, little(stage), stage.rename(stack, Kind.NETWORK, "main", stage.tag() + "-renamed"));
        stage.say(OPEN, little(stage), Commands.get(stage.lane(), stack, Kind.NETWORK, "main"));
        network.end();
        front.end();
        address.end();
        renamed.end();
        stage.breathe();
        stage.say(OPEN, Duration.ofSeconds(20), stage.delete(stack, Kind.SUBNET, "front"))
                .end();
        stage.say(OPEN, Duration.ofSeconds(20), stage.delete(stack, Kind.ELASTIC_IP, "ip"));
        stage.say(OPEN, Duration.ofSeconds(20), stage.delete(stack, Kind.NETWORK, "main"))
                .end();
    }

    private static Duration little(Stage stage) {
        double exponent = stage.random().nextDouble() * 2.3;
        return Duration.ofMillis((long) (100 * Math.pow(10, exponent)));
    }
}
