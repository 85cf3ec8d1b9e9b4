package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("BGP groups, peers and networks")
class BgpTest {

    private final Lab lab = new Lab().opened();
    private final String line = lab.line();
    private final String router = lab.router(line, 10);

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("A group is Pending before Available, is changed at once, and goes when it has no peer")
    void groupLife() {
        lab.slowDown();
        String id = group("Name", "east", "AuthKey", "!PWZ2wsq", "IsFakeAsn", "true");
        assertThat(id).startsWith("bgpg-");
        assertThat(ofGroup(id, "Status")).isEqualTo("Pending");
        assertThat(lab.call("CreateBgpPeer", "BgpGroupId", id).outcome()).isEqualTo("400 InvalidStatus.CannotOperate");
        assertThat(lab.call("ModifyBgpGroupAttribute", "BgpGroupId", id, "Name", "west")
                        .outcome())
                .isEqualTo("400 InvalidStatus.CannotOperate");
        lab.simulator().advance();
        assertThat(ofGroup(id, "Status")).isEqualTo("Available");
        assertThat(ofGroup(id, "PeerAsn")).isEqualTo("65001");
        assertThat(ofGroup(id, "LocalAsn")).isEqualTo("45104");
        assertThat(ofGroup(id, "IsFake")).isEqualTo("true");
        assertThat(ofGroup(id, "AuthKey")).isEqualTo("!PWZ2wsq");
        lab.call("ModifyBgpGroupAttribute", "BgpGroupId", id, "Name", "west", "PeerAsn", "65002");
        assertThat(ofGroup(id, "Name")).isEqualTo("west");
        assertThat(ofGroup(id, "PeerAsn")).isEqualTo("65002");
        lab.simulator().advance();
        peer(id);
        assertThat(lab.call("DeleteBgpGroup", "BgpGroupId", id).outcome()).isEqualTo("400 InvalidStatus.CannotOperate");
        lab.simulator().remove(lab.simulator().resources("bgp-peer").get(0).id());
        assertThat(lab.call("DeleteBgpGroup", "BgpGroupId", id).outcome()).isEqualTo("200");
        assertThat(groups()).isEqualTo("0");
    }

    @ParameterizedTest(name = "A group is not made with {0}={1}: {2}")
    @CsvSource({
        "PeerAsn, 45104, 400 InvalidPeerAsn.Malformed",
        "PeerAsn, many, 400 InvalidPeerAsn.Malformed",
        "Name, 1east, 400 InvalidBgpName.Malformed",
        "Description, http://east, 400 InvalidBgpDescription.Malformed",
        "IpVersion, IPv6, 400 InvalidStatus.CannotOperate",
        "RouterId, vbr-none, 400 InvalidParams.NotFound",
        "RegionId, moon, 404 InvalidRegionId.NotFound",
    })
    void refusedGroup(String parameter, String value, String outcome) {
        assertThat(createGroup(parameter, value).outcome()).isEqualTo(outcome);
        assertThat(groups()).isEqualTo("0");
    }

    @Test
    @DisplayName("A group or a peer is not there if its making fails, and a peer is as before if changing it does")
    void failed() {
        lab.failWork("CreateBgpGroup");
        group();
        assertThat(groups()).isEqualTo("0");
        lab.failWork("CreateBgpPeer");
        String group = group();
        peer(group);
        assertThat(lab.call("DescribeBgpPeers").at("/TotalCount")).isEqualTo("0");
        lab.failWork("ModifyBgpPeerAttribute");
        String peer = peer(group);
        lab.call("ModifyBgpPeerAttribute", "BgpPeerId", peer, "PeerIpAddress", "10.0.0.3");
        assertThat(ofPeer(peer, "PeerIpAddress")).isEqualTo("10.0.0.2");
        assertThat(ofPeer(peer, "Status")).isEqualTo("Available");
    }

    @Test
    @DisplayName("A peer is Pending, Available, Modifying and Deleting, its session accordingly")
    void peerLife() {
        String group = group("Name", "east");
        String other = group("Name", "west");
        lab.slowDown();
        String id = peer(group, "PeerIpAddress", "10.0.0.3", "EnableBfd", "true", "BfdMultiHop", "3");
        assertThat(id).startsWith("bgp-");
        assertThat(ofPeer(id, "Status")).isEqualTo("Pending");
        assertThat(ofPeer(id, "BgpStatus")).isEqualTo("creating");
        assertThat(modifyPeer(id, "BfdMultiHop", "4").outcome()).isEqualTo("400 InvalidStatus.CannotOperate");
        lab.simulator().advance();
        assertThat(ofPeer(id, "Status")).isEqualTo("Available");
        assertThat(ofPeer(id, "BgpStatus")).isEqualTo("Connect");
        assertThat(ofPeer(id, "RouterId")).isEqualTo(router);
        assertThat(ofPeer(id, "Name")).isEqualTo("east");
        assertThat(ofPeer(id, "LocalIpAddress")).isEqualTo("10.0.0.1");
        assertThat(ofPeer(id, "BfdMultiHop")).isEqualTo("3");
        assertThat(modifyPeer(id, "BgpGroupId", other, "PeerIpAddress", "10.0.0.2")
                        .outcome())
                .isEqualTo("200");
        assertThat(ofPeer(id, "Status")).isEqualTo("Modifying");
        assertThat(ofPeer(id, "PeerIpAddress")).isEqualTo("10.0.0.3");
        lab.simulator().advance();
        assertThat(ofPeer(id, "PeerIpAddress")).isEqualTo("10.0.0.2");
        assertThat(ofPeer(id, "Name")).isEqualTo("west");
        assertThat(lab.call("DeleteBgpGroup", "BgpGroupId", group).outcome()).isEqualTo("200");
        assertThat(lab.call("DeleteBgpPeer", "BgpPeerId", id).outcome()).isEqualTo("200");
        assertThat(ofPeer(id, "BgpStatus")).isEqualTo("deleting");
        lab.simulator().advance();
        assertThat(lab.simulator().resources("bgp-peer")).isEmpty();
    }

    @Test
    @DisplayName(
            "A peer is refused twice, without its hops, without an address where lines are several, beyond the quota")
    void refusedPeer() {
        String group = group();
        peer(group);
        assertThat(createPeer(group).outcome()).isEqualTo("400 InvalidParams.AlreadyExists");
        assertThat(createPeer(group, "PeerIpAddress", "10.0.0.3", "EnableBfd", "true")
                        .outcome())
                .isEqualTo("400 InvalidParams.NotNull");
        assertThat(createPeer(group, "PeerIpAddress", "ten").outcome()).isEqualTo("400 InvalidIP.Malformed");
        String second = lab.line();
        lab.call(
                "AssociatePhysicalConnectionToVirtualBorderRouter",
                "VbrId",
                router,
                "PhysicalConnectionId",
                second,
                "VlanId",
                "1");
        assertThat(createPeer(group).outcome()).isEqualTo("400 InvalidPeerIpAddress");
        lab.simulator().quota("aliyun.bgp-peer-per-virtual-border-router", 1);
        assertThat(createPeer(group, "PeerIpAddress", "10.0.0.3").outcome()).isEqualTo("400 QuotaExceeded.Bgp");
        String elsewhere = lab.call("CreateBgpGroup", "RouterId", lab.router(second, 2), "PeerAsn", "65001")
                .at("/BgpGroupId");
        String peer = lab.simulator().resources("bgp-peer").get(0).id();
        assertThat(modifyPeer(peer, "BgpGroupId", elsewhere).outcome()).endsWith("InvalidBgpGroup");
    }

    @Test
    @DisplayName("Peers are found by group and router")
    void peers() {
        String group = group();
        peer(group);
        assertThat(lab.call("DescribeBgpPeers", "BgpGroupId", group, "RouterId", router)
                        .at("/TotalCount"))
                .isEqualTo("1");
        assertThat(lab.call("DescribeBgpPeers", "RouterId", "vbr-none").at("/TotalCount"))
                .isEqualTo("0");
        assertThat(lab.call("DescribeBgpPeers", "IsDefault", "true").at("/TotalCount"))
                .isEqualTo("0");
        assertThat(lab.call("DescribeBgpGroups", "IsDefault", "true").at("/TotalCount"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("A network is told once, listed, and withdrawn, whichever spelling its parameters have")
    void networkLife() {
        assertThat(network("AddBgpNetwork", "10.1.0.0/16")).isEqualTo("200");
        assertThat(network("AddBgpNetwork", "10.1.0.0/16")).isEqualTo("400 InvalidParams.AlreadyExists");
        Answer listed = lab.call("DescribeBgpNetworks", "RouterId", router);
        assertThat(listed.at("/BgpNetworks/BgpNetwork/0/DstCidrBlock")).isEqualTo("10.1.0.0/16");
        assertThat(listed.at("/BgpNetworks/BgpNetwork/0/Status")).isEqualTo("Enabled");
        lab.simulator().quota("aliyun.bgp-network-per-virtual-border-router", 1);
        assertThat(network("AddBgpNetwork", "10.2.0.0/16")).isEqualTo("400 QuotaExceeded.BgpNetwork");
        assertThat(lab.call("AddBgpNetwork", "RouterId", router, "DstCidrBlock", "10.3.0.0/16", "VpcId", "vpc-none")
                        .outcome())
                .isEqualTo("400 InvalidParams.NotFound");
        assertThat(network("DeleteBgpNetwork", "10.2.0.0/16")).isEqualTo("400 InvalidVbrNetwork");
        assertThat(lab.call("DeleteBgpNetwork", "routeId", router, "dstCidrBlock", "10.1.0.0/16")
                        .outcome())
                .isEqualTo("200");
        assertThat(lab.call("DescribeBgpNetworks").at("/TotalCount")).isEqualTo("0");
        lab.call("TerminateVirtualBorderRouter", "VbrId", router);
        assertThat(network("AddBgpNetwork", "10.1.0.0/16")).isEqualTo("400 InvalidStatus.CannotOperate");
        String vpcRouter = lab.call("CreateVpc").at("/VRouterId");
        assertThat(lab.call("AddBgpNetwork", "RouterId", vpcRouter, "DstCidrBlock", "10.1.0.0/16")
                        .outcome())
                .isEqualTo("200");
    }

    private Answer createGroup(String... more) {
        return lab.call("CreateBgpGroup", Lab.and(more, "RouterId", router, "PeerAsn", "65001"));
    }

    private String group(String... more) {
        return createGroup(more).at("/BgpGroupId");
    }

    private String ofGroup(String id, String field) {
        return lab.call("DescribeBgpGroups", "BgpGroupId", id).at("/BgpGroups/BgpGroup/0/" + field);
    }

    private String groups() {
        return lab.call("DescribeBgpGroups", "RouterId", router).at("/TotalCount");
    }

    private Answer createPeer(String group, String... more) {
        return lab.call("CreateBgpPeer", Lab.and(more, "BgpGroupId", group));
    }

    private String peer(String group, String... more) {
        return createPeer(group, more).at("/BgpPeerId");
    }

    private Answer modifyPeer(String id, String... more) {
        return lab.call("ModifyBgpPeerAttribute", Lab.and(more, "BgpPeerId", id));
    }

    private String ofPeer(String id, String field) {
        return lab.call("DescribeBgpPeers", "BgpPeerId", id).at("/BgpPeers/BgpPeer/0/" + field);
    }

    private String network(String action, String range) {
        return lab.call(action, "RouterId", router, "DstCidrBlock", range).outcome();
    }
}
