package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a call's parameters ask of each other")
class ConditionsTest {

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateVpnGateway | InstanceChargeType=Prepay | MISSING Period",
                "CreateVpnGateway | InstanceChargeType=prepay;Period=1 | ",
                "CreateVpnGateway | InstanceChargeType=Postpay | ",
                "CreateBgpPeer | EnableBfd=true | MISSING BfdMultiHop",
                "CreateBgpPeer | EnableBfd=false | ",
                "CreateRouterInterface | HealthCheckSourceIp=10.0.0.1 | MISSING HealthCheckTargetIp",
                "CreateRouterInterface | OppositeRouterType=VBR | MISSING OppositeAccessPointId",
                "CreateRouterInterface | InstanceChargeType=PrePaid;Period=10 | RANGE Period",
                "CreateRouterInterface | InstanceChargeType=PrePaid;Period=4;PricingCycle=Year | RANGE Period",
                "CreateRouterInterface | InstanceChargeType=PrePaid;Period=9 | ",
                "CreateVirtualBorderRouter | VbrOwnerId=1 | ",
                "CreateVirtualBorderRouter | EnableIpv6=true;VbrOwnerId=1 | ",
                "CreateSnatEntry | SnatTableId=s | MISSING SourceVSwitchId",
                "CreateSnatEntry | SourceCIDR=10.0.0.0/24 | ",
                "CreateSnatEntry | SourceCIDR=10.0.0.0/24;SourceVSwitchId=v | EXCLUDED SourceCIDR",
                "CreateRouteEntry | NextHopList.1.Weight=1;NextHopList.2.NextHopId=b | MISSING NextHopList.1.NextHopId",
                "CreateRouteEntry | NextHopId=i;NextHopList.1.NextHopId=a;NextHopList.2.NextHopId=b | EXCLUDED NextHopList",
                "CreateRouteEntry | NextHopList.1.NextHopId=a | COUNT NextHopList",
                "CreateBgpGroup | PeerAsn=45104 | VALUE PeerAsn",
                "CreateVpc | CidrBlock=10.0.0.0/25 | RANGE CidrBlock",
                "ModifyVirtualBorderRouterAttribute | PeeringSubnetMask=255.255.0.0 | RANGE PeeringSubnetMask",
                "ModifyVirtualBorderRouterAttribute | PeeringSubnetMask=255.0.255.0 | FORMAT PeeringSubnetMask"
            })
    void aliyun(String action, String sent, String expected) {
        assertThat(violations(Api.ALIYUN_VPC, action, sent)).containsExactlyElementsOf(list(expected));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AssociateAddress | AddressId=a | MISSING InstanceId",
                "AssociateAddress | NetworkInterfaceId=n | MISSING PrivateIpAddress",
                "AssociateAddress | InstanceId=i;NetworkInterfaceId=n;PrivateIpAddress=10.0.0.1 | EXCLUDED InstanceId",
                "CreateVpnGateway | InstanceChargeType=PREPAID | MISSING InstanceChargePrepaid",
                "CreateVpnGateway | InstanceChargeType=PREPAID;InstanceChargePrepaid.RenewFlag=NOTIFY_AND_AUTO_RENEW | MISSING InstanceChargePrepaid.Period",
                "DescribeVpnGateways | VpnGatewayIds.0=a;Filters.0.Name=vpn-gateway-name;Filters.0.Values.0=v | EXCLUDED VpnGatewayIds",
                "DescribeVpcs | VpcIds.0=a;VpcIds.2=b | ORDER VpcIds",
                "DescribeVpcs | VpcIds.1=a | ORDER VpcIds",
                "CreateNetworkInterface | PrivateIpAddresses.0.Primary=true | MISSING PrivateIpAddresses.0.PrivateIpAddress",
                "CreateNetworkInterface | PrivateIpAddresses.0.Primary=true;PrivateIpAddresses.0.PrivateIpAddress=10.0.0.1;PrivateIpAddresses.1.Primary=TRUE;PrivateIpAddresses.1.PrivateIpAddress=10.0.0.2 | DUPLICATE PrivateIpAddresses.1.Primary",
                "CreateSecurityGroupPolicies | SecurityGroupPolicySet.Version=1 | MISSING SecurityGroupPolicySet.Egress",
                "CreateSecurityGroupPolicies | SecurityGroupPolicySet.Egress.0.Action=ACCEPT;SecurityGroupPolicySet.Ingress.0.Action=ACCEPT | EXCLUDED SecurityGroupPolicySet.Ingress",
                "CreateSecurityGroupPolicies | SecurityGroupPolicySet.Egress.0.CidrBlock=10.0.0.0/8;SecurityGroupPolicySet.Egress.1.SecurityGroupId=s | ",
                "CreateSecurityGroupPolicies | SecurityGroupPolicySet.Egress.0.CidrBlock=10.0.0.0/8;SecurityGroupPolicySet.Egress.0.SecurityGroupId=s | EXCLUDED SecurityGroupPolicySet.Egress.0.SecurityGroupId",
                "CreateSecurityGroupPolicies | SecurityGroupPolicySet.Egress.0.Protocol=ICMP;SecurityGroupPolicySet.Egress.0.Port=80 | EXCLUDED SecurityGroupPolicySet.Egress.0.Port",
                "CreateSecurityGroupPolicies | SecurityGroupPolicySet.Egress.0.PolicyIndex=0;SecurityGroupPolicySet.Egress.1.PolicyIndex=1 | VALUE SecurityGroupPolicySet.Egress.1.PolicyIndex",
                "CreateSecurityGroupPolicies | SecurityGroupPolicySet.Egress.0.Protocol=TCP;SecurityGroupPolicySet.Egress.0.Port=90-80 | FORMAT SecurityGroupPolicySet.Egress.0.Port",
                "ModifySecurityGroupPolicies | SecurityGroupPolicySet.Version=0 | ",
                "ModifySecurityGroupPolicies | SecurityGroupPolicySet.Version=1;SecurityGroupPolicySet.Egress.0.Action=DROP | MISSING SecurityGroupPolicySet.Ingress",
                "DeleteSecurityGroupPolicies | SecurityGroupPolicySet.Egress.0.PolicyIndex=0;SecurityGroupPolicySet.Egress.0.Protocol=TCP | EXCLUDED SecurityGroupPolicySet.Egress.0.PolicyIndex",
                "ReplaceRoutes | Routes.0.RouteId=1;Routes.1.RouteId=2;Routes.0.DestinationCidrBlock=10.0.0.0/8;Routes.0.GatewayType=NAT;Routes.0.GatewayId=n;Routes.1.DestinationCidrBlock=10.0.0.0/8;Routes.1.GatewayType=NAT;Routes.1.GatewayId=m | DUPLICATE Routes.1.DestinationCidrBlock"
            })
    void tencent(String action, String sent, String expected) {
        assertThat(violations(Api.TENCENT_VPC, action, sent)).containsExactlyElementsOf(list(expected));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateNatGateway | natName=n | MISSING assignedEipSet",
                "CreateNatGateway | autoAllocEipNum=1;assignedEipSet.0=1.2.3.4 | ",
                "RunVpnGw | chargeType=PREPAID | MISSING chargePrepaid",
                "RunVpnGw | chargePrepaid.isAutoRenewals=1 | MISSING chargePrepaid.period",
                "AddVpnConnEx | IKESet.remoteIdentity=fqdn;userGwCidrBlock.0=10.0.0.0/8 | MISSING IKESet.remoteFqdnName",
                "CreateRouteTable | routeSet.0.nextHub=h | MISSING routeSet.0.destinationCidrBlock,MISSING routeSet.0.nextType",
                "CreateLocalIPTranslationAclRule | aclRules.0.protocol=TCP;aclRules.0.sourcePort=;aclRules.0.destinationCidr=;aclRules.0.destinationPort=0-0 | "
            })
    void legacy(String action, String sent, String expected) {
        assertThat(violations(Api.TENCENT_VPC_V2, action, sent)).containsExactlyElementsOf(list(expected));
    }

    private static List<String> list(String expected) {
        return expected == null ? List.of() : List.of(expected.split(",", -1));
    }

    /** Without what is missing whatever the conditions are; flat, and as a publisher writes it. */
    private static List<String> violations(Api api, String action, String sent) {
        Action documented = Catalogue.of(api).action(action);
        Map<String, String> parameters = new LinkedHashMap<>();
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        for (String parameter : sent.split(";", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], parts[1]);
            written.put(parts[0], parts[1]);
        }
        CallCheck check = new CallCheck(documented);
        List<String> always = check.violations(Map.of("?", ""), Validation.STRICT).stream()
                .filter(violation -> violation.kind() == Violation.Kind.MISSING)
                .filter(violation -> !isChoice(documented, violation.parameter()))
                .map(ConditionsTest::words)
                .toList();
        List<String> found = check.violations(parameters, Validation.STRICT).stream()
                .map(ConditionsTest::words)
                .filter(words -> !always.contains(words))
                .toList();
        assertThat(Catalogue.of(api)
                        .parameters(action)
                        .read(written, Validation.STRICT, Map.of())
                        .problems())
                .extracting(problem -> words(problem.violation()))
                .filteredOn(words -> !always.contains(words))
                .isEqualTo(found);
        return found;
    }

    private static boolean isChoice(Action action, String parameter) {
        return action.rules().stream().anyMatch(rule -> rule.of().contains(parameter));
    }

    private static String words(Violation violation) {
        return violation.kind() + " " + violation.parameter();
    }
}
