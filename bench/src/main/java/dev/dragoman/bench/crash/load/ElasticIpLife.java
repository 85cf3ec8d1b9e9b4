package dev.dragoman.bench.crash.load;

import static dev.dragoman.bench.crash.load.Expectation.SUCCEEDS;

import dev.dragoman.client.Commands;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import dev.dragoman.model.TypedReference;
import java.util.Optional;

/** An elastic IP is made, tied to an instance twice, renamed, untied and released. */
final class ElasticIpLife implements Story {

    private static final String NAME = "ip";

    @Override
    public String name() {
        return "elastic-ip";
    }

    @Override
    public int commands() {
        return 12;
    }

    @Override
    public void tell(Stage stage) throws InterruptedException {
        String stack = stage.tag();
        String range = stage.wide();
        Asked address = stage.say(SUCCEEDS, stage.elasticIp(stack, NAME));
        Asked network = stage.say(SUCCEEDS, stage.network(stack, "main", range));
        Asked subnet =
                stage.say(SUCCEEDS, stage.subnet(stack, "front", Reference.named("main"), Stage.narrow(range, 1)));
        Optional<String> around = network.id();
        Optional<String> place = subnet.id();
        Optional<String> instance = Optional.empty();
        if (around.isPresent() && place.isPresent() && address.id().isPresent()) {
            instance = stage.instance(
                    around.get(), place.get(), Stage.narrow(range, 1).replace(".0/24", ".9"));
        }
        if (instance.isPresent()) {
            tie(stage, stack, instance.get());
            stage.say(SUCCEEDS, stage.rename(stack, Kind.ELASTIC_IP, NAME, stage.tag() + "-tied"));
            untie(stage, stack);
            stage.breathe();
            tie(stage, stack, instance.get());
            stage.say(SUCCEEDS, Commands.get(stage.lane(), stack, Kind.ELASTIC_IP, NAME));
            untie(stage, stack);
            stage.remove(instance.get());
        }
        stage.say(SUCCEEDS, stage.delete(stack, Kind.ELASTIC_IP, NAME));
        stage.say(SUCCEEDS, stage.delete(stack, Kind.SUBNET, "front")).end();
        stage.say(SUCCEEDS, stage.delete(stack, Kind.NETWORK, "main")).end();
    }

    private static void untie(Stage stage, String stack) throws InterruptedException {
        stage.say(SUCCEEDS, Commands.disassociate(stage.lane(), stack, Kind.ELASTIC_IP, NAME))
                .end();
    }

    private static void tie(Stage stage, String stack, String instance) throws InterruptedException {
        stage.say(
                        SUCCEEDS,
                        Commands.associate(
                                        stage.lane(),
                                        stack,
                                        Kind.ELASTIC_IP,
                                        NAME,
                                        TypedReference.byId("instance", instance))
                                .acceptSideEffects())
                .end();
    }
}
