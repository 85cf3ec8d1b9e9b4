package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import java.util.Optional;

/** A network, two subnets and a route come, change, are read, and go again, as much as possible at once. */
final class NetworkLife implements Story {

    @Override
    public String name() {
        return "network";
    }

    @Override
    public int commands() {
        return 15;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        Reference main = Reference.named("main");
        Asked network = stage.say(SUCCEEDS, stage.network(stack, "main", range));
        Asked front = stage.say(SUCCEEDS, stage.subnet(stack, "front", main, Stage.narrow(range, 1)));
        stage.say(SUCCEEDS, stage.subnet(stack, "back", main, Stage.narrow(range, 2)));
        stage.say(SUCCEEDS, stage.rename(stack, Kind.NETWORK, "main", stage.tag() + "-renamed"));
        Optional<String> subnet = front.id();
        Optional<String> placed = Optional.empty();
        String address = Stage.narrow(range, 1).replace(".0/24", ".7");
        Optional<String> around = network.id();
        if (around.isPresent() && subnet.isPresent()) {
            placed = stage.instance(around.get(), subnet.get(), address);
        }
        if (placed.isPresent()) {
            stage.say(
                    SUCCEEDS,
                    Commands.create(stage.lane(), stack, "out", route(main, NextHop.instance(placed.get(), address))));
            Asked described = stage.say(
                    SUCCEEDS,
                    Commands.modify(
                            stage.lane(), stack, Kind.ROUTE, "out", Patch.setting("description", "route of " + stack)));
            stage.say(
                    SUCCEEDS,
                    Commands.apply(
                            stage.lane(), stack, "front", stage.subnetSpec("again", main, Stage.narrow(range, 1))));
            stage.say(SUCCEEDS, Commands.get(stage.lane(), stack, Kind.NETWORK, "main"));
            stage.say(SUCCEEDS, Commands.list(stage.lane(), stack, Kind.SUBNET));
            described.end();
            stage.say(SUCCEEDS, stage.delete(stack, Kind.ROUTE, "out")).end();
        }
        stage.breathe();
        if (placed.isPresent()) {
            stage.remove(placed.get());
        }
        stage.say(SUCCEEDS, stage.delete(stack, Kind.SUBNET, "front"));
        stage.say(SUCCEEDS, stage.delete(stack, Kind.SUBNET, "back"));
        stage.say(SUCCEEDS, stage.delete(stack, Kind.NETWORK, "main").onInUse(OnInUse.WAIT))
                .end();
    }

    private static RouteSpec route(Reference network, NextHop hop) {
        return new RouteSpec(network, null, "192.168.77.0/24", hop, null, null, "first");
    }
}
