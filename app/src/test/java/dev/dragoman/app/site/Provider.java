package dev.dragoman.app.site;

import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Reference;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.List;

/** The clouds that every behaviour is shown on, with what is called differently on each. */
public enum Provider {
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

    public String id() {
        return id;
    }

    public Lane lane() {
        return new Lane(id, SiteAccounts.PROD, region);
    }

    /** A zone of the region. */
    public String zone() {
        return zone;
    }

    /** The cloud's action that makes a subnet. */
    public String createSubnet() {
        return createSubnet;
    }

    public CommandBuilder network(String stack, String name, String cidr) {
        return Commands.create(lane(), stack, name, new NetworkSpec(cidr, null, null, null, null, null, null));
    }

    public CommandBuilder subnet(String stack, String name, String network, String cidr) {
        return Commands.create(
                lane(), stack, name, new SubnetSpec(Reference.named(network), cidr, zone, null, null, null, null));
    }

    public CommandBuilder elasticIp(String stack, String name) {
        return Commands.create(lane(), stack, name, new ElasticIpSpec(5, null, null, null));
    }

    /** Another region of the same account, of which lists are short. */
    public Lane elsewhere() {
        return new Lane(id, SiteAccounts.PROD, this == ALIYUN ? "cn-beijing" : "ap-shanghai");
    }

    /** The cloud's action that makes an elastic IP. */
    public String createElasticIp() {
        return this == ALIYUN ? "AllocateEipAddress" : "AllocateAddresses";
    }

    /** The cloud's action that deletes a subnet. */
    public String deleteSubnet() {
        return this == ALIYUN ? "DeleteVSwitch" : "DeleteSubnet";
    }

    /** The elastic IPs that exist at this cloud and bear a name that begins so. */
    public List<Resource> elasticIps(Site site, String beginning) {
        return named(site, "eip", this == ALIYUN ? "Name" : "AddressName", beginning);
    }

    /** The networks that exist at this cloud and bear a name that begins so. */
    public List<Resource> networks(Site site, String beginning) {
        return named(site, "vpc", "VpcName", beginning);
    }

    /** The subnets that exist at this cloud and bear a name that begins so. */
    public List<Resource> subnets(Site site, String beginning) {
        return named(site, subnetKind, this == ALIYUN ? "VSwitchName" : "SubnetName", beginning);
    }

    private List<Resource> named(Site site, String kind, String attribute, String beginning) {
        return site.simulator().resources(kind).stream()
                .filter(resource -> resource.api().startsWith(id))
                .filter(resource -> resource.text(attribute).startsWith(beginning))
                .toList();
    }
}
