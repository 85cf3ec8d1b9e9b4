package dev.dragoman.app.demo;

import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Topics;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.Resource;
import java.util.List;

/**
 * What the steps of a scene act on: one cloud of the demo.
 *
 * @param story where everything is told
 */
record Stage(Cloud cloud, Installation installation, Cast cast, Story story) {

    SentCommand send(OutgoingCommand command) {
        String name = command.data().path("name").asText();
        String what = command.kind().id() + " " + name;
        cast.enter(command.operationId(Topics.DEFAULT_TENANT), cloud, what);
        story.tell(Line.now(Mark.COMMAND, cloud, what, command.verb().id() + said(command)));
        return installation.client().send(command);
    }

    private static String said(OutgoingCommand command) {
        String cidr = command.data().path("spec").path("cidr").asText();
        String network =
                command.data().path("spec").path("network").path("name").asText();
        return (cidr.isEmpty() ? "" : " " + cidr) + (network.isEmpty() ? "" : " in network " + network);
    }

    /** The networks and subnets that exist at this cloud. */
    List<Resource> resources() {
        return installation.simulator().resources().stream().filter(cloud::owns).toList();
    }

    /** How often the scene's faults at this cloud have hit. */
    List<Faults.Hits> faultHits() {
        return installation.simulator().faultHits().stream()
                .filter(hits ->
                        hits.fault().api().filter(cloud.provider()::equals).isPresent())
                .toList();
    }

    /** Tells what was found, and notes it if it is not as it should be. */
    void check(boolean asExpected, String found) {
        if (asExpected) {
            story.tell(Line.now(Mark.CHECK, cloud, "", found));
        } else {
            unexpected(found);
        }
    }

    void unexpected(String what) {
        story.tell(Line.now(Mark.UNEXPECTED, cloud, "", what));
        cast.surprise(cloud.title() + ": " + what);
    }
}
