package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.Kind;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import java.util.List;

/** Two creates that look the same and are meant twice: in one stack, from two stacks, from two tenants. Some go again. */
final class Twins implements Story {

    @Override
    public String name() {
        return "twins";
    }

    @Override
    public int commands() {
        return 6;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        Kind kind = stage.random().nextBoolean() ? Kind.ELASTIC_IP : Kind.NETWORK;
        String range = stage.wide();
        List<String> tenants = stage.account().tenants();
        Stage otherTenant = stage.forTenant(tenants.get(stage.random().nextInt(tenants.size())));
        Asked first = stage.say(SUCCEEDS, twin(stage, kind, stage.tag(), "one", range));
        Asked second = stage.say(SUCCEEDS, twin(stage, kind, stage.tag(), "two", range));
        Asked third = stage.say(SUCCEEDS, twin(stage, kind, stage.tag() + "-b", "one", range));
        Asked fourth = otherTenant.say(SUCCEEDS, twin(stage, kind, stage.tag() + "-c", "one", range));
        first.end();
        second.end();
        third.end();
        fourth.end();
        stage.breathe();
        if (stage.random().nextBoolean()) {
            stage.say(SUCCEEDS, stage.delete(stage.tag(), kind, "two"));
            stage.say(SUCCEEDS, stage.delete(stage.tag() + "-b", kind, "one"));
            otherTenant
                    .say(SUCCEEDS, stage.delete(stage.tag() + "-c", kind, "one"))
                    .end();
        }
    }

    /** The same name and the same content, so that nothing at the cloud tells one from the other. */
    private static CommandBuilder twin(Stage stage, Kind kind, String stack, String name, String range) {
        String shown = stage.tag() + "-twin";
        return kind == Kind.ELASTIC_IP
                ? Commands.create(stage.lane(), stack, name, new ElasticIpSpec(5, null, shown, null))
                : Commands.create(
                        stage.lane(), stack, name, new NetworkSpec(range, shown, null, null, null, null, null));
    }
}
