package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.client.Commands;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import java.util.Optional;

/** What somebody else made is taken over, used, and given back. */
final class Imports implements Story {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int commands() {
        return 5;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        Optional<String> theirs = stage.stranger().network(stage.tag() + "-theirs", range);
        if (theirs.isEmpty()) {
            return; // a fault hit them as well
        }
        Asked taken = stage.say(SUCCEEDS, Commands.importing(stage.lane(), stack, Kind.NETWORK, "main", theirs.get()));
        if (taken.succeeded()) {
            stage.say(SUCCEEDS, stage.rename(stack, Kind.NETWORK, "main", stage.tag() + "-ours"));
            stage.say(SUCCEEDS, stage.subnet(stack, "front", Reference.named("main"), Stage.narrow(range, 1)));
            stage.say(SUCCEEDS, stage.delete(stack, Kind.SUBNET, "front")).end();
        }
        stage.breathe();
        stage.say(SUCCEEDS, Commands.forget(stage.lane(), stack, Kind.NETWORK, "main"))
                .end();
    }
}
