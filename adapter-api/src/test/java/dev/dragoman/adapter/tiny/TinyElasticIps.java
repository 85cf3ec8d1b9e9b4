package dev.dragoman.adapter.tiny;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byDifference;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.find;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.constant;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.reference;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.ErrorCode.WRONG_STATE;
import static dev.dragoman.model.Kind.ELASTIC_IP;

import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Limits;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Elastic IPs are recognised by nothing but that they were not there before. */
final class TinyElasticIps {

    private static final DisplayName NAME = DisplayName.characters(1, 60);

    private static final Shape IP = Shape.items("ips")
            .put("id", "id")
            .put("address", "ip")
            .mapped("status", "state", Map.of("FREE", "available", "TIED", "in-use"), "pending")
            .mapped("chargeBy", "pay", Map.of("T", "traffic"))
            .put("association.id", "to")
            .byPrefix("association.kind", "to", Map.of("i-", "instance"), "other")
            .put("displayName", "name");

    private static final Look IT = look("ips", IP).put("id", attribute("id")).same("id", attribute("id"));
    private static final Look ALL = look("ips", IP).paged(Paging.offsets("from", "size", 2, "total"));

    private static final Procedure CREATE = create();

    private TinyElasticIps() {}

    static List<Procedure> procedures() {
        return List.of(
                CREATE,
                modify(),
                procedure(ELASTIC_IP, Verb.GET)
                        .api(TinyAdapter.API)
                        .step(read("read", IT))
                        .build(),
                procedure(ELASTIC_IP, Verb.LIST)
                        .api(TinyAdapter.API)
                        .step(list("list", ALL))
                        .build(),
                procedure(ELASTIC_IP, Verb.DELETE)
                        .api(TinyAdapter.API)
                        .step(find("look", IT)
                                .onceIn("available", "in-use")
                                .refuseIf("association.id", WRONG_STATE, "it is tied to {association.id}"))
                        .step(change("delete", "drop-ip")
                                .when(attribute("id"))
                                .put("id", attribute("id"))
                                .untilGone(IT)
                                .goneOn("none")
                                .recover(byState()))
                        .build(),
                associate(),
                procedure(ELASTIC_IP, Verb.DISASSOCIATE)
                        .api(TinyAdapter.API)
                        .step(read("look", IT))
                        .step(change("untie", "untie-ip")
                                .when(attribute("association.id"))
                                .put("id", attribute("id"))
                                .untilReady(IT, "available")
                                .recover(byState()))
                        .build());
    }

    private static Procedure create() {
        return procedure(ELASTIC_IP, Verb.CREATE)
                .api(TinyAdapter.API)
                .unsupported("bandwidthMbps", "too tiny")
                .unsupported("description", "too tiny")
                .step(change("create", "make-ip")
                        .put("pay", spec("chargeBy").or(constant("traffic")).mapped(Map.of("traffic", "T")))
                        .yields("id", "made[0]")
                        .untilReady(IT, "available")
                        .recover(byDifference(ALL)))
                .step(change("name", "name-ip")
                        .put("id", attribute("id"))
                        .put("name", displayName(NAME))
                        .secret("password", constant("tiny/password"))
                        .sets("displayName", "name")
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure modify() {
        return procedure(ELASTIC_IP, Verb.MODIFY)
                .api(TinyAdapter.API)
                .limitsOf(CREATE)
                .step(change("name", "name-ip")
                        .whenChanged("displayName")
                        .put("id", attribute("id"))
                        .put("name", displayName(NAME).ifChanged("displayName"))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }

    private static Procedure associate() {
        return procedure(ELASTIC_IP, Verb.ASSOCIATE)
                .api(TinyAdapter.API)
                .limit(Limits.kinds("to", Set.of("instance")))
                .unsupported("privateAddress", "too tiny")
                .sideEffect(asked -> asked.at("/to/id").asText().equals("i-13"), "bad luck")
                .step(read("look", IT)
                        .refuseUnless(
                                "association.id", reference("to", "id"), WRONG_STATE, "it is tied to {association.id}"))
                .step(change("tie", "tie-ip")
                        .unless(attribute("association.id"))
                        .put("id", attribute("id"))
                        .put("to", reference("to", "id"))
                        .untilReady(IT.same("association.id", reference("to", "id")), "in-use")
                        .recover(byState()))
                .build();
    }
}
