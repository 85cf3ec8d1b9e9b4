package dev.dragoman.adapter.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.procedure.Sharing;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Watch;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue's looks for an end")
class SharedWatchesTest {

    private static Map<String, String> shared(Api api) {
        Map<String, String> found = new TreeMap<>();
        Catalogue.of(api).actions().forEach(action -> action.completion()
                .watch()
                .ifPresent(watch -> sharing(api, watch).ifPresent(how -> found.put(watch.poll(), words(how)))));
        return found;
    }

    private static Optional<Sharing> sharing(Api api, Watch watch) {
        int list = watch.statusPath().lastIndexOf("[].");
        return list < 0
                ? Optional.empty()
                : new SharedWatches(api).sharing(watch, watch.statusPath().substring(0, list), "");
    }

    private static String words(Sharing how) {
        return how.way() + " " + how.attribute() + " " + how.most();
    }

    @Test
    @DisplayName("are shared at Alibaba Cloud by ids where these may be several, else by a list")
    void aliyun() {
        assertThat(shared(Api.ALIYUN_VPC))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("DescribeBgpGroups", "LIST BgpGroupId 1000"),
                        Map.entry("DescribeBgpPeers", "LIST BgpPeerId 1000"),
                        Map.entry("DescribeEipAddresses", "LIST AllocationId 1000"),
                        Map.entry("DescribeNatGateways", "LIST NatGatewayId 1000"),
                        Map.entry("DescribePhysicalConnections", "NUMBERED PhysicalConnectionId 5"),
                        Map.entry("DescribeRouteEntryList", "LIST RouteEntryId 1000"),
                        Map.entry("DescribeVSwitches", "LIST VSwitchId 1000"),
                        Map.entry("DescribeVirtualBorderRouters", "NUMBERED VbrId 5"),
                        Map.entry("DescribeVpcs", "COMMAS VpcId 20")));
    }

    @Test
    @DisplayName("are shared at Tencent Cloud by ids")
    void tencent() {
        assertThat(shared(Api.TENCENT_VPC))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "DescribeNetworkInterfaces", "NUMBERED NetworkInterfaceId 100",
                        "DescribeVpnConnections", "NUMBERED VpnConnectionId 100",
                        "DescribeVpnGateways", "NUMBERED VpnGatewayId 20"));
    }

    @Test
    @DisplayName("are not shared in the legacy API, which tells of one task or bill at a time")
    void legacy() {
        assertThat(shared(Api.TENCENT_VPC_V2)).isEmpty();
    }
}
