package dev.dragoman.app.demo;

import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The steps that scenes are made of. */
final class Steps {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Steps() {}

    /** Sends commands without waiting in between, then waits for the end of each. */
    static Scene.Step send(Ask... asks) {
        return stage -> {
            Map<Ask, SentCommand> sent = new LinkedHashMap<>();
            for (Ask ask : asks) {
                sent.put(ask, stage.send(ask.command().apply(stage.cloud())));
            }
            for (Map.Entry<Ask, SentCommand> each : sent.entrySet()) {
                awaitEnd(stage, each.getKey(), each.getValue());
            }
        };
    }

    private static void awaitEnd(Stage stage, Ask ask, SentCommand sent) throws InterruptedException {
        try {
            check(stage, ask, sent.await(PATIENCE));
        } catch (TimeoutException e) {
            stage.unexpected(
                    "no terminal event within " + PATIENCE.toSeconds() + " s for operation " + sent.operationId());
        }
    }

    private static void check(Stage stage, Ask ask, Event end) {
        Optional<OperationEvent> told = end.operation();
        boolean asExpected = told.filter(event -> event.phase() == ask.phase())
                .filter(event -> ask.code().isEmpty()
                        || (event.error() != null
                                && ask.code().get() == event.error().code()))
                .isPresent();
        if (!asExpected) {
            stage.unexpected(
                    end.envelope().subject() + ": expected " + ask.phase().id()
                            + ask.code().map(code -> " (" + code.id() + ")").orElse("") + ", got " + end.document());
        }
    }

    /** The cloud has exactly so many things with this range. */
    static Scene.Step exist(String cidr, int expected) {
        return stage -> {
            List<Resource> found = stage.resources().stream()
                    .filter(resource -> resource.text("CidrBlock").equals(cidr))
                    .toList();
            String ids = String.join(", ", found.stream().map(Resource::id).toList());
            stage.check(
                    found.size() == expected,
                    "at the cloud there " + (found.size() == 1 ? "is 1" : "are " + found.size()) + " with the range "
                            + cidr + (ids.isEmpty() ? "" : ": " + ids));
        };
    }

    /** The faults of the scene did happen, so often in all; without them it would have shown nothing. */
    static Scene.Step wentWrong(int expected) {
        return stage -> {
            int hits = stage.faultHits().stream().mapToInt(Faults.Hits::hits).sum();
            if (hits != expected) {
                stage.unexpected("expected " + expected + " calls to go wrong, " + hits + " did");
            }
        };
    }

    static Scene.Step nothingIsLeft() {
        return stage -> {
            List<String> left = stage.resources().stream().map(Resource::id).toList();
            stage.check(left.isEmpty(), left.isEmpty() ? "nothing is left at the cloud" : "left at the cloud: " + left);
        };
    }
}
