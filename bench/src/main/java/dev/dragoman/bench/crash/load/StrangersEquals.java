package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.model.Kind;
import java.time.Duration;

/** Somebody else makes what looks the same at the same time: before, between and after. It must never become ours. */
final class StrangersEquals implements Story {

    @Override
    public String name() {
        return "stranger";
    }

    @Override
    public int commands() {
        return 4;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String range = stage.wide();
        boolean exclusive = stage.account().exclusive().contains("elastic-ip"); // then nobody else makes any
        stage.stranger().network(stage.tag() + "-main", range);
        Asked network = stage.say(SUCCEEDS, stage.network(stage.tag(), "main", range));
        stage.stranger().network(stage.tag() + "-main", range);
        Asked address = stage.say(SUCCEEDS, stage.elasticIp(stage.tag(), "ip"));
        if (!exclusive) {
            stage.stranger().elasticIp();
            stage.pause(Duration.ofMillis(300));
            stage.stranger().elasticIp();
        }
        network.end();
        address.end();
        stage.breathe();
        stage.say(SUCCEEDS, stage.delete(stage.tag(), Kind.NETWORK, "main"));
        stage.say(SUCCEEDS, stage.delete(stage.tag(), Kind.ELASTIC_IP, "ip")).end();
    }
}
