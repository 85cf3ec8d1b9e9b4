package dev.dragoman.app.demo;

import static dev.dragoman.app.demo.Ask.ends;
import static dev.dragoman.app.demo.Ask.succeeds;
import static dev.dragoman.app.demo.Orders.delete;
import static dev.dragoman.app.demo.Orders.network;
import static dev.dragoman.app.demo.Orders.nonsense;
import static dev.dragoman.app.demo.Orders.subnet;
import static dev.dragoman.app.demo.Scene.scene;
import static dev.dragoman.app.demo.Steps.exist;
import static dev.dragoman.app.demo.Steps.nothingIsLeft;
import static dev.dragoman.app.demo.Steps.send;
import static dev.dragoman.app.demo.Steps.wentWrong;

import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.Phase;
import dev.dragoman.simulator.fault.Fault;
import java.util.List;

/** What the demo shows. */
final class Tour {

    static final List<Scene> SCENES = List.of(
            scene(
                    "A network with two subnets, sent in one go, the subnets first",
                    "Nobody has to sort commands or wait in between: what needs another thing waits for it.",
                    send(
                            succeeds(subnet("app", "main", "10.0.1.0/24", Cloud::zone)),
                            succeeds(subnet("db", "main", "10.0.2.0/24", Cloud::otherZone)),
                            succeeds(network("main", "10.0.0.0/16"))),
                    exist("10.0.0.0/16", 1)),
            scene(
                    "A command that is wrong in several places",
                    "All of it is said at once, each with its place, and no cloud is asked anything.",
                    send(ends(nonsense(), Phase.REJECTED, ErrorCode.INVALID_ARGUMENT))),
            scene(
                            "A cloud that is busy",
                            "It refuses the call twice. The publisher does nothing; the call is made again.",
                            send(succeeds(network("busy", "10.1.0.0/16"))),
                            wentWrong(2),
                            exist("10.1.0.0/16", 1))
                    .during(cloud -> List.of(Fault.throttle()
                            .onApi(cloud.provider())
                            .onAction("CreateVpc")
                            .times(2))),
            scene(
                            "An answer that is lost after the call took effect",
                            "Was it done? Alibaba gets the call again with the same token; at Tencent one looks for it.",
                            send(
                                    succeeds(network("lost", "10.2.0.0/16")),
                                    succeeds(subnet("found", "lost", "10.2.1.0/24", Cloud::zone))),
                            wentWrong(2),
                            exist("10.2.0.0/16", 1),
                            exist("10.2.1.0/24", 1))
                    .during(cloud -> List.of(lostAnswer(cloud, "CreateVpc"), lostAnswer(cloud, cloud.createSubnet()))),
            scene(
                            "Two equal networks, and both are meant",
                            "The same name, the same range, and one of the answers is lost: still two, not one, not three.",
                            send(
                                    succeeds(network("twin-a", "10.3.0.0/16", "twin")),
                                    succeeds(network("twin-b", "10.3.0.0/16", "twin"))),
                            wentWrong(1),
                            exist("10.3.0.0/16", 2))
                    .during(cloud -> List.of(lostAnswer(cloud, "CreateVpc"))),
            scene(
                    "Deletion: first in the wrong order, then all in one go",
                    "What is needed is not deleted, and it is said by what; what goes together goes in the right order.",
                    send(ends(delete(Kind.NETWORK, "main"), Phase.FAILED, ErrorCode.IN_USE)),
                    send(
                            succeeds(delete(Kind.SUBNET, "app")),
                            succeeds(delete(Kind.SUBNET, "db")),
                            succeeds(delete(Kind.NETWORK, "main")),
                            succeeds(delete(Kind.NETWORK, "busy")),
                            succeeds(delete(Kind.SUBNET, "found")),
                            succeeds(delete(Kind.NETWORK, "lost")),
                            succeeds(delete(Kind.NETWORK, "twin-a")),
                            succeeds(delete(Kind.NETWORK, "twin-b"))),
                    nothingIsLeft()));

    private Tour() {}

    private static Fault lostAnswer(Cloud cloud, String action) {
        return Fault.dropAfterEffect().onApi(cloud.provider()).onAction(action).times(1);
    }
}
