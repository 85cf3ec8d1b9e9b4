package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Predecessor;
import java.util.Optional;

/** A stack refers to another's network; a third, in another region, waits for both. All go in the order in which they need each other. */
final class AcrossStacks implements Story {

    @Override
    public String name() {
        return "stacks";
    }

    @Override
    public int commands() {
        return 10;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String core = stage.tag() + "-core";
        String shop = stage.tag() + "-shop";
        String range = stage.wide();
        Stage elsewhere = stage.in(stage.account().regions().stream()
                .filter(region -> !region.equals(stage.lane().region()))
                .findFirst()
                .orElseThrow());
        Asked network = stage.say(SUCCEEDS, stage.network(core, "main", range));
        Reference main = Reference.named(core, "main");
        Asked one = stage.say(SUCCEEDS, stage.subnet(shop, "one", main, Stage.narrow(range, 1)));
        Asked two = stage.say(SUCCEEDS, stage.subnet(shop, "two", main, Stage.narrow(range, 2)));
        Asked after = elsewhere.say(
                SUCCEEDS,
                elsewhere.network(shop, "after", range).after(new Predecessor(Kind.SUBNET, "two", shop, stage.lane())));
        Optional<String> id = network.id();
        if (id.isPresent()) {
            stage.say(SUCCEEDS, stage.subnet(shop, "three", Reference.byId(id.get()), Stage.narrow(range, 3)))
                    .end();
            stage.say(SUCCEEDS, stage.delete(shop, Kind.SUBNET, "three"));
        }
        one.end();
        two.end();
        after.end();
        stage.breathe();
        Asked gone =
                stage.say(SUCCEEDS, stage.delete(core, Kind.NETWORK, "main").onInUse(OnInUse.WAIT));
        stage.say(SUCCEEDS, stage.delete(shop, Kind.SUBNET, "one"));
        stage.say(SUCCEEDS, stage.delete(shop, Kind.SUBNET, "two"));
        elsewhere.say(SUCCEEDS, elsewhere.delete(shop, Kind.NETWORK, "after"));
        gone.end();
    }
}
