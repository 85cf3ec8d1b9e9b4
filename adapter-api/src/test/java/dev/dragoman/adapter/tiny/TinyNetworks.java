package dev.dragoman.adapter.tiny;

import static dev.dragoman.adapter.procedure.Look.look;
import static dev.dragoman.adapter.procedure.Procedure.procedure;
import static dev.dragoman.adapter.procedure.Recovery.byRepeating;
import static dev.dragoman.adapter.procedure.Recovery.byState;
import static dev.dragoman.adapter.procedure.Recovery.byToken;
import static dev.dragoman.adapter.procedure.Step.change;
import static dev.dragoman.adapter.procedure.Step.list;
import static dev.dragoman.adapter.procedure.Step.read;
import static dev.dragoman.adapter.procedure.Value.attribute;
import static dev.dragoman.adapter.procedure.Value.displayName;
import static dev.dragoman.adapter.procedure.Value.spec;
import static dev.dragoman.model.Kind.NETWORK;

import dev.dragoman.adapter.procedure.DisplayName;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Shape;
import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.model.Verb;
import java.util.List;

/** Networks are made with a token and take their time. */
final class TinyNetworks {

    private static final DisplayName NAME = DisplayName.bytes(2, 20);
    private static final Paging PAGES = Paging.pages("page", "size", 10, "total");

    private static final Shape NET = Shape.items("nets")
            .put("id", "id")
            .put("cidr", "range")
            .lowerCase("status", "state")
            .put("displayName", "name");

    /** Several at once, with commas between their ids. */
    private static final Look IT = look("nets", NET)
            .put("id", attribute("id"))
            .same("id", attribute("id"))
            .shared(Sharing.commas("id", "id", 4, null));

    private static final Procedure CREATE = create();

    private TinyNetworks() {}

    static List<Procedure> procedures() {
        return List.of(
                CREATE,
                modify(),
                procedure(NETWORK, Verb.GET)
                        .api(TinyAdapter.API)
                        .step(read("read", IT))
                        .build(),
                procedure(NETWORK, Verb.LIST)
                        .api(TinyAdapter.API)
                        .step(list("list", look("nets", NET).paged(PAGES)))
                        .build(),
                procedure(NETWORK, Verb.DELETE)
                        .api(TinyAdapter.API)
                        .conflictsOn("network", attribute("id"))
                        .step(change("delete", "drop-net")
                                .put("id", attribute("id"))
                                .untilGone(IT)
                                .goneOn("none")
                                .recover(byState()))
                        .build());
    }

    private static Procedure create() {
        return procedure(NETWORK, Verb.CREATE)
                .api(TinyAdapter.API)
                .limit(NAME)
                .unsupported("description", "too tiny")
                .unsupported("multicast", "too tiny")
                .unsupported("domainName", "too tiny")
                .unsupported("userCidrs", "too tiny")
                .step(change("create", "make-net")
                        .put("range", spec("cidr"))
                        .put("name", displayName(NAME))
                        .token("ClientToken")
                        .yields("id", "id")
                        .untilReady(IT, "available")
                        .recover(byToken()))
                .step(change("dns", "set-dns")
                        .when(spec("dnsServers"))
                        .put("id", attribute("id"))
                        .repeat("dns.N", 1, spec("dnsServers"))
                        .recover(byRepeating()))
                .build();
    }

    private static Procedure modify() {
        return procedure(NETWORK, Verb.MODIFY)
                .api(TinyAdapter.API)
                .limitsOf(CREATE)
                .unclearable("dnsServers", "too tiny")
                .step(change("name", "name-net")
                        .whenChanged("displayName")
                        .put("id", attribute("id"))
                        .put("name", displayName(NAME))
                        .recover(byRepeating()))
                .step(change("dns", "set-dns")
                        .whenChanged("dnsServers")
                        .put("id", attribute("id"))
                        .repeat("dns.N", 1, spec("dnsServers"))
                        .recover(byRepeating()))
                .step(read("read", IT))
                .build();
    }
}
