package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.OPEN;
import static dev.dragoman.bench.crash.load.Expectation.REFUSED;
import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import dev.dragoman.model.command.Predecessor;

/**
 * Commands that ask for what cannot be, or only for a plan, and a record that is no command, among one that can be done: none of them may change
 * anything, or stand in the way of those behind it.
 */
final class Refusals implements Story {

    @Override
    public String name() {
        return "refusal";
    }

    @Override
    public int commands() {
        return 11;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        stage.say(SUCCEEDS, stage.network(stack, "main", range));
        stage.say(REFUSED, stage.network(stack, "main", "172.16.0.0/16"));
        stage.say(
                REFUSED,
                Commands.modify(stage.lane(), stack, Kind.NETWORK, "main", Patch.setting("cidr", "172.16.0.0/16")));
        stage.say(REFUSED, stage.subnet(stack, "outside", Reference.named("main"), "172.16.1.0/24"));
        stage.say(REFUSED, stage.subnet(stack, "orphan", Reference.byId("vpc-nobody"), "10.1.1.0/24"));
        stage.say(SUCCEEDS, stage.delete(stack, Kind.SUBNET, "absent"));
        stage.say(REFUSED, stage.delete(stack, Kind.SUBNET, "absent").mustExist());
        stage.say(SUCCEEDS, stage.network(stack, "planned", range).dryRun());
        stage.poison(stack);
        stage.say(OPEN, stage.network(stack, "hen", range).after(of("egg")));
        Asked egg = stage.say(OPEN, stage.network(stack, "egg", range).after(of("hen")));
        egg.end();
        stage.say(OPEN, stage.delete(stack, Kind.NETWORK, "main")).end();
    }

    private static Predecessor of(String name) {
        return new Predecessor(Kind.NETWORK, name, null, null);
    }
}
