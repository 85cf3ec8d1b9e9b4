package dev.dragoman.simulator.tencent.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.tencent.LegacyCloud;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's virtual addresses")
class VipTest {

    private final LegacyCloud cloud = new LegacyCloud();
    private final String vpcId = cloud.vpc("10.0.0.0/16");
    private final String first = server("10.0.1.7");
    private final String second = server("10.0.1.8");

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("are bound to several servers, each once")
    void bound() {
        cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "high-availability-ip", vpcId)
                        .withId("1"));
        cloud.ok("AssociateVip", "vpcId", vpcId, "vipId", "1", "lanIp", "10.0.1.7");
        cloud.ok("AssociateVip", "vpcId", vpcId, "vipId", "1", "lanIp", "10.0.1.8");
        cloud.ok("AssociateVip", "vpcId", vpcId, "vipId", "1", "lanIp", "10.0.1.7");
        assertThat(cloud.simulator().resources("high-availability-ip"))
                .singleElement()
                .satisfies(vip -> assertThat(vip.attributes()).containsEntry("InstanceIds", List.of(first, second)));
    }

    @ParameterizedTest(name = "with {0} = {1} are refused with {2}")
    @CsvSource({
        "vipId, 2, 5000 InvalidVipId.NotFound",
        "vipId, one, 4000 InvalidParameter",
        "lanIp, 10.0.1.9, 5000 InvalidLanIp.NotFound",
        "vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
    })
    void refused(String name, String value, String outcome) {
        cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "high-availability-ip", vpcId)
                        .with("VipId", 1));
        assertThat(cloud.outcome("AssociateVip", "vpcId", vpcId, "vipId", "1", "lanIp", "10.0.1.7", name, value))
                .isEqualTo(outcome);
    }

    private String server(String address) {
        return cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "instance", vpcId).withAddress(address))
                .id();
    }
}
