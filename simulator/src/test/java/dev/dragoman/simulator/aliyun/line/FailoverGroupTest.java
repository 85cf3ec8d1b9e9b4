package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Failover groups")
class FailoverGroupTest {

    private final Lab lab = new Lab().opened();
    private final String line = lab.line();
    private final String first = lab.router(line, 10);
    private final String second = lab.router(lab.line(), 10);

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("are Creating before Active, found by either router, and deleted")
    void life() {
        attach(first, "cen-1");
        attach(second, "cen-1");
        lab.slowDown();
        assertThat(create("DryRun", "true").outcome()).isEqualTo("400 DRYRUN.SUCCESS");
        String id = create("Name", "pair").at("/VbrHaId");
        assertThat(id).startsWith("vbrha-");
        assertThat(describe("VbrHaId", id).at("/Status")).isEqualTo("Creating");
        lab.simulator().advance();
        assertThat(describe("VbrId", second).at("/VbrHaId")).isEqualTo(id);
        assertThat(describe("VbrHaId", id).at("/Status")).isEqualTo("Active");
        assertThat(describe("VbrHaId", id).at("/PeerVbrId")).isEqualTo(second);
        assertThat(describe("VbrHaId", id).at("/Name")).isEqualTo("pair");
        assertThat(create().outcome()).isEqualTo("400 OperationFailed.VbrInUsedByOtherHa");
        assertThat(lab.call("DeleteVbrHa", "InstanceId", id).outcome()).isEqualTo("200");
        assertThat(describe("VbrHaId", id).outcome()).isEqualTo("404 ResourceNotFound.VbrHa");
    }

    @Test
    @DisplayName("need two lines, one CEN and one account, and BFD on every peer")
    void refused() {
        assertThat(create().outcome()).isEqualTo("400 OperationFailed.VbrCenNotRelation");
        attach(first, "cen-1");
        attach(second, "cen-2");
        assertThat(create().outcome()).isEqualTo("400 OperationFailed.VbrCenNotConsistent");
        assertThat(create("PeerVbrId", lab.router(line, 11)).outcome())
                .isEqualTo("400 OperationFailed.VbrAccessDeviceSame");
        assertThat(create("PeerVbrId", lab.tenantsRouter(line, 12)).outcome())
                .isEqualTo("400 OperationFailed.VbrAliUidNotConsistent");
        attach(second, "cen-1");
        String group = lab.call("CreateBgpGroup", "RouterId", first, "PeerAsn", "65001")
                .at("/BgpGroupId");
        lab.call("CreateBgpPeer", "BgpGroupId", group);
        assertThat(create().outcome()).isEqualTo("400 OperationFailed.VbrBgpPeerNotEnableBfd");
    }

    @Test
    @DisplayName("are not there if the work fails")
    void failed() {
        attach(first, "cen-1");
        attach(second, "cen-1");
        lab.failWork("CreateVbrHa");
        String id = create().at("/VbrHaId");
        assertThat(describe("VbrHaId", id).outcome()).isEqualTo("404 ResourceNotFound.VbrHa");
    }

    private void attach(String router, String network) {
        lab.simulator().alter(router, there -> there.with("AssociatedCens", List.of(Map.of("CenId", network))));
    }

    private Answer create(String... more) {
        return lab.call("CreateVbrHa", Lab.and(more, "VbrId", first, "PeerVbrId", second));
    }

    private Answer describe(String parameter, String value) {
        return lab.call("DescribeVbrHa", parameter, value);
    }
}
