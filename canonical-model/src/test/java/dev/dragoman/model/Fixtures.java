package dev.dragoman.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Options;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.command.Until;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.event.StepReport;
import dev.dragoman.model.kind.ChargeBy;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.SubnetSpec;
import java.util.List;
import java.util.Map;

/** One good example of everything in the model: a shop's network and its subnet at Alibaba Cloud. */
public final class Fixtures {

    public static final Lane LANE = new Lane("aliyun", "prod", "cn-hangzhou");

    public static final NetworkSpec NETWORK =
            new NetworkSpec("10.0.0.0/16", "shop-main", "The shop's network", null, null, null, null);

    public static final SubnetSpec SUBNET =
            new SubnetSpec(Reference.named("main"), "10.0.1.0/24", "cn-hangzhou-b", "web", null, null, null);

    public static final RouteSpec ROUTE = new RouteSpec(
            Reference.named("main"),
            null,
            "0.0.0.0/0",
            NextHop.byId("nat-gateway", "ngw-bp1uewa15k4iyaszgrt5c"),
            null,
            null,
            "To the internet");

    public static final ElasticIpSpec ELASTIC_IP = new ElasticIpSpec(5, ChargeBy.TRAFFIC, "shop-front", null);

    public static final String OPERATION = "mzxw6ytboi3dkmrqgaydambqga3dkmrqgaydambqga3dkmrqgayq";

    public static final Options OPTIONS = new Options(
            Map.of("cost", "42"),
            List.of(new Predecessor(Kind.NETWORK, "peer", "core", null)),
            OnExists.ADOPT,
            OnInUse.WAIT,
            Until.SUBMITTED,
            7,
            true,
            true,
            true);

    private Fixtures() {}

    /** A subnet's creation, with everything that is optional given. */
    public static Command command() {
        return new Command(
                OPERATION,
                "default",
                "/shop/ci",
                "01JD8M6Q4Z",
                "ord-4711",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                Kind.SUBNET,
                Verb.CREATE,
                LANE,
                "shop",
                "web",
                tree(SUBNET),
                OPTIONS,
                "",
                "",
                List.of("/spec/broadcast"),
                0,
                "",
                1_763_726_400_000L,
                1_763_727_000_000L);
    }

    /** The subnet as the inventory knows it once it is there. */
    public static Resource resource() {
        ObjectNode attributes = Json.mapper().createObjectNode().put("id", "vsw-bp1s5fnvk4gn2tws03624");
        return new Resource(
                Resource.VERSION,
                OPERATION,
                1,
                "default",
                "shop",
                Kind.SUBNET,
                "web",
                "vsw-bp1s5fnvk4gn2tws03624",
                LANE,
                "created",
                "available",
                Map.of("cost", "42"),
                tree(SUBNET),
                attributes);
    }

    /** A refusal by the cloud, with everything that a problem can tell. */
    public static Problem problem() {
        return Problem.at(ErrorCode.IN_USE, "/spec/network", "subnet.delete web: expected no instances, got 2")
                .withNative(new NativeError("DependencyViolation", "There are instances.", "0ED8D006-F706", 400))
                .withBlockers(List.of("shop/subnet/web"))
                .withCandidates(List.of("vsw-1", "vsw-2"))
                .withHint("Delete the instances first.");
    }

    /** What is told at the end of the subnet's creation. */
    public static OperationEvent succeeded() {
        return new OperationEvent(
                new OperationEvent.Operation(
                        OPERATION,
                        "subnet",
                        "create",
                        new OperationEvent.Origin("/shop/ci", "01JD8M6Q4Z"),
                        "2025-11-21T12:00:00Z",
                        "2025-11-21T12:00:04Z"),
                Phase.SUCCEEDED,
                "",
                resource(),
                Effect.COMPLETE,
                "",
                List.of(),
                null,
                List.of("/spec/broadcast"),
                List.of(),
                List.of(new StepReport("create", "CreateVSwitch", "done", "861E6630", "2025-11-21T12:00:01Z", "")),
                1,
                null,
                "",
                null,
                null);
    }

    /** The event that tells it. */
    public static Envelope<OperationEvent> envelope() {
        return new Envelope<>(
                "1.0",
                OPERATION + "/3",
                Envelope.SOURCE,
                "dragoman.operation.succeeded",
                "shop/subnet/web",
                "2025-11-21T12:00:04Z",
                "application/json",
                "urn:dragoman:event.operation:1",
                OPERATION,
                3,
                true,
                "subnet",
                "create",
                "shop",
                "aliyun",
                "prod",
                "cn-hangzhou",
                "ord-4711",
                null,
                succeeded());
    }

    /** A record as the tree that commands carry. */
    public static ObjectNode tree(Record value) {
        return Json.mapper().valueToTree(value);
    }
}
