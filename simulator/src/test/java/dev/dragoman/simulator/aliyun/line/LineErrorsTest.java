package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On leased lines, every action")
class LineErrorsTest {

    private static final Lab LAB = new Lab().opened();
    private static final Lab CLOSED = new Lab();

    @AfterAll
    static void stop() {
        LAB.close();
        CLOSED.close();
    }

    @ParameterizedTest(name = "{0} of what is not there: {2}")
    @CsvSource({
        "CancelPhysicalConnection, PhysicalConnectionId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "ConfirmPhysicalConnection, PhysicalConnectionId=x, 400 ResourceNotFound.PhysicalConnectionId",
        "DeletePhysicalConnection, PhysicalConnectionId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "EnablePhysicalConnection, PhysicalConnectionId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "ModifyPhysicalConnectionAttribute, PhysicalConnectionId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "TerminatePhysicalConnection, PhysicalConnectionId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "RecoverPhysicalConnection, InstanceId=x, 400 ResourceNotFound",
        "CreatePhysicalConnectionOccupancyOrder, PhysicalConnectionId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "CompletePhysicalConnectionLOA, InstanceId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "DescribePhysicalConnectionLOA, InstanceId=x, 404 InvalidPhysicalConnectionId.NotFound",
        "DeleteVirtualBorderRouter, VbrId=x, 404 InvalidVbrId.NotFound",
        "ModifyVirtualBorderRouterAttribute, VbrId=x, 400 InvalidVbrId.NotFound",
        "ModifyVirtualBorderRouterAttribute, VBRId=x, 400 InvalidVbrId.NotFound",
        "RecoverVirtualBorderRouter, VbrId=x, 404 InvalidVbrId.NotFound",
        "TerminateVirtualBorderRouter, VbrId=x, 404 InvalidVbrId.NotFound",
        "UpdateVirtualBorderBandwidth, VirtualBorderRouterId=x Bandwidth=5, 404 InvalidVbrId.NotFound",
        "DescribeVirtualBorderRoutersForPhysicalConnection, PhysicalConnectionId=x, InvalidPhysicalConnectionId.NotFound",
        "AssociatePhysicalConnectionToVirtualBorderRouter, VbrId=x PhysicalConnectionId=y VlanId=1, 404 InvalidVbrId.NotFound",
        "UnassociatePhysicalConnectionFromVirtualBorderRouter, VbrId=x PhysicalConnectionId=y, 404 InvalidVbrId.NotFound",
        "AttachVbrToVpconn, VbrId=x VpconnId=y, 400 ResourceNotFound.PhysicalConnectionId",
        "CreateVpconnFromVbr, VbrId=x, 400 ResourceNotFound.PhysicalConnectionId",
        "ListVirtualPhysicalConnections, PhysicalConnectionId=x, 400 ResourceNotFound.PhysicalConnectionId",
        "UpdateVirtualPhysicalConnection, InstanceId=x VlanId=1, 400 ResourceNotFound.PhysicalConnectionId",
        "AddBgpNetwork, RouterId=x DstCidrBlock=10.1.0.0/16, 400 InvalidParams.NotFound",
        "DeleteBgpNetwork, RouterId=x DstCidrBlock=10.1.0.0/16, 400 InvalidParams.NotFound",
        "CreateBgpGroup, RouterId=x PeerAsn=65001, 400 InvalidParams.NotFound",
        "DeleteBgpGroup, BgpGroupId=x, 400 InvalidBgpGroup",
        "ModifyBgpGroupAttribute, BgpGroupId=x, 400 InvalidBgpGroup",
        "CreateBgpPeer, BgpGroupId=x, 400 InvalidBgpGroup",
        "DeleteBgpPeer, BgpPeerId=x, 400 InvalidParams.NotFound",
        "ModifyBgpPeerAttribute, BgpPeerId=x, InvalidParams.NotFound",
        "CreateVbrHa, VbrId=x PeerVbrId=y, 404 ResourceNotFound.Vbr",
        "DeleteVbrHa, InstanceId=x, 404 ResourceNotFound.VbrHa",
        "DescribeVbrHa, VbrHaId=x, 404 ResourceNotFound.VbrHa",
        "UnassociatePhysicalConnectionFromVirtualBorderRouter, VbrId=x, 400 PARAMETER_MUST_NOT_NULL",
    })
    void notThere(String action, String parameters, String outcome) {
        assertThat(LAB.call(action, split(parameters)).outcome()).endsWith(outcome);
    }

    @ParameterizedTest(name = "{0} needs a region that exists: {1}")
    @CsvSource({
        "DescribeAccessPoints, InvalidRegionId.NotSupport",
        "DescribePhysicalConnections, InvalidRegionId.NotFound",
        "DescribeVirtualBorderRouters, InvalidRegionId.NotFound",
        "DescribeBgpGroups, InvalidRegionId.NotFound",
        "DescribeBgpPeers, InvalidRegionId.NotFound",
        "DescribeBgpNetworks, InvalidRegionId.NotFound",
        "OpenPhysicalConnectionService, InvalidRegionId.NotFound",
        "GetPhysicalConnectionServiceStatus, InvalidRegionId.NotFound",
        "'ModifyBgpPeerAttribute', InvalidRegionId.NotFound",
    })
    void regions(String action, String code) {
        assertThat(LAB.call(action, "RegionId", "moon", "BgpPeerId", action.contains("Modify") ? "x" : "")
                        .outcome())
                .endsWith(code);
    }

    @ParameterizedTest(name = "{0} needs the outbound data transfer service")
    @ValueSource(
            strings = {
                "ConfirmPhysicalConnection PhysicalConnectionId=LINE",
                "CreatePhysicalConnectionSetupOrder AccessPointId=ap-cn-hangzhou-A LineOperator=CT",
                "CreateVirtualBorderRouter PhysicalConnectionId=LINE VlanId=1 LocalGatewayIp=10.0.0.1"
                        + " PeerGatewayIp=10.0.0.2 PeeringSubnetMask=255.255.255.0",
                "AssociatePhysicalConnectionToVirtualBorderRouter VbrId=ROUTER PhysicalConnectionId=LINE VlanId=1",
                "ModifyVirtualBorderRouterAttribute VbrId=ROUTER",
                "UpdateVirtualBorderBandwidth VirtualBorderRouterId=ROUTER Bandwidth=50",
                "RecoverVirtualBorderRouter VbrId=ROUTER",
                "CreateBgpGroup RouterId=ROUTER PeerAsn=65001",
                "ModifyBgpGroupAttribute BgpGroupId=GROUP",
                "CreateBgpPeer BgpGroupId=GROUP",
                "ModifyBgpPeerAttribute BgpPeerId=PEER",
                "ApplyPhysicalConnectionLOA InstanceId=LINE CompanyName=Acme LineType=FIBRE Si=Build"
                        + " ConstructionTime=2026-12-01T08:00:00Z PMInfo.1.PMName=Li PMInfo.1.PMCertificateNo=1"
                        + " PMInfo.1.PMCertificateType=Passport PMInfo.1.PMGender=Male PMInfo.1.PMContactInfo=1",
            })
    void service(String call) {
        CLOSED.opened();
        String line = CLOSED.line();
        String router = CLOSED.router(line, 7);
        String group = CLOSED.call("CreateBgpGroup", "RouterId", router, "PeerAsn", "65001")
                .at("/BgpGroupId");
        String peer = CLOSED.call("CreateBgpPeer", "BgpGroupId", group).at("/BgpPeerId");
        CLOSED.simulator().resources("outbound-transfer-service").forEach(service -> CLOSED.simulator()
                .remove(service.id()));
        String made = call.replace("LINE", line)
                .replace("ROUTER", router)
                .replace("GROUP", group)
                .replace("PEER", peer);
        int space = made.indexOf(' ');
        assertThat(CLOSED.call(made.substring(0, space), split(made.substring(space + 1)))
                        .outcome())
                .isEqualTo("400 OperationFailed.PconnTrafficNotEnable");
    }

    private static String[] split(String parameters) {
        return Stream.of(parameters.split(" "))
                .flatMap(pair -> Stream.of(pair.split("=")))
                .toArray(String[]::new);
    }
}
