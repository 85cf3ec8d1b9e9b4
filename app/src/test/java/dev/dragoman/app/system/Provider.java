package dev.dragoman.app.system;

import dev.dragoman.app.local.SimulatorAccounts;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Reference;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.List;

/** The clouds that every behaviour is shown on, with what is called differently on each. */
enum Provider {
    ALIYUN("aliyun", "cn-hangzhou", "cn-hangzhou-b", "CreateVSwitch", "vswitch"),
    TENCENT("tencent", "ap-guangzhou", "ap-guangzhou-3", "CreateSubnet", "subnet");

    private final String id;
    private final String region;
    private final String zone;
    private final String createSubnet;
    private final String subnetKind;

    Provider(String id, String region, String zone, String createSubnet, String subnetKind) {
        this.id = id;
        this.region = region;
        this.zone = zone;
        this.createSubnet = createSubnet;
        this.subnetKind = subnetKind;
    }

    String id() {
        return id;
    }

    Lane lane() {
        return new Lane(id, SimulatorAccounts.ACCOUNT, region);
    }

    /** The cloud's action that makes a subnet. */
    String createSubnet() {
        return createSubnet;
    }

    CommandBuilder network(String stack, String name, String cidr) {
        return Commands.create(lane(), stack, name, new NetworkSpec(cidr, null, null, null, null, null, null));
    }

    CommandBuilder subnet(String stack, String name, String network, String cidr) {
        return Commands.create(
                lane(), stack, name, new SubnetSpec(new Reference(network), cidr, zone, null, null, null));
    }

    /** The networks that exist at this cloud and bear a name that begins so. */
    List<Resource> networks(Site site, String beginning) {
        return named(site, "vpc", "VpcName", beginning);
    }

    /** The subnets that exist at this cloud and bear a name that begins so. */
    List<Resource> subnets(Site site, String beginning) {
        return named(site, subnetKind, this == ALIYUN ? "VSwitchName" : "SubnetName", beginning);
    }

    private List<Resource> named(Site site, String kind, String attribute, String beginning) {
        return site.simulator().resources(kind).stream()
                .filter(resource -> resource.api().startsWith(id))
                .filter(resource -> resource.text(attribute).startsWith(beginning))
                .toList();
    }
}
