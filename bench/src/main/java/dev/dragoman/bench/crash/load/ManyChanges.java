package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.client.Commands;
import dev.dragoman.model.Kind;
import dev.dragoman.model.kind.NetworkSpec;

/** One network is changed again and again without waiting: the changes must come to pass in their order. */
final class ManyChanges implements Story {

    private static final int CHANGES = 7;

    @Override
    public String name() {
        return "order";
    }

    @Override
    public int commands() {
        return 10;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        stage.say(SUCCEEDS, stage.network(stack, "main", range));
        for (int change = 1; change <= CHANGES; change++) {
            String shown = stage.tag() + "-change-" + change;
            if (stage.random().nextInt(4) == 0) {
                stage.say(
                        SUCCEEDS,
                        Commands.apply(
                                stage.lane(),
                                stack,
                                "main",
                                new NetworkSpec(range, shown, null, null, null, null, null)));
            } else {
                stage.say(SUCCEEDS, stage.rename(stack, Kind.NETWORK, "main", shown));
            }
        }
        Asked deleted = stage.say(SUCCEEDS, stage.delete(stack, Kind.NETWORK, "main"));
        Asked again = stage.say(SUCCEEDS, stage.network(stack, "main", range));
        deleted.end();
        again.end();
    }
}
