package dev.dragoman.app.contract;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.Site;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Optional;

/** What there is at the simulated clouds, and what somebody puts there. */
final class AtCloud {

    private AtCloud() {}

    /** What the cloud calls so; of a route's id, which names its table first, Alibaba Cloud keeps the second half. */
    static Optional<Resource> find(Site site, String id) {
        String own = id.startsWith("vtb-") ? id.substring(id.indexOf('/') + 1) : id;
        return site.simulator().resources().stream()
                .filter(resource -> resource.id().equals(own))
                .findFirst();
    }

    static Resource get(Site site, String id) {
        return find(site, id).orElseThrow(() -> new AssertionError("the cloud has no " + id));
    }

    /** What is of this kind in this container, oldest first. */
    static List<Resource> inside(Site site, String container, String kind) {
        return site.simulator().resources(kind).stream()
                .filter(resource -> resource.within().contains(container))
                .toList();
    }

    /** The calls of an action that carried this value in one of their parameters. */
    static List<CallRecord> calls(Site site, String action, String value) {
        return site.simulator().calls(action).stream()
                .filter(call -> call.parameters().containsValue(value))
                .toList();
    }

    /** Every call that carried this value in one of its parameters. */
    static List<CallRecord> callsWith(Site site, String value) {
        return site.simulator().calls().stream()
                .filter(call -> call.parameters().containsValue(value))
                .toList();
    }

    /** Something in a network that no simulated action makes. */
    static Resource place(Site site, Provider provider, String kind, String network) {
        return site.simulator().place(Placement.in(api(provider), kind, network));
    }

    /** Something in a subnet, with a private address. */
    static Resource place(Site site, Provider provider, String kind, String network, String subnet, String address) {
        return site.simulator().place(Placement.in(api(provider), kind, network, subnet, address));
    }

    static Api api(Provider provider) {
        return provider == Provider.ALIYUN ? Api.ALIYUN_VPC : Api.TENCENT_VPC;
    }
}
