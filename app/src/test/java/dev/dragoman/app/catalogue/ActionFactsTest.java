package dev.dragoman.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is told of an action")
class ActionFactsTest {

    @ParameterizedTest(name = "{0} {1} ends: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TENCENT_VPC    | CreateVpc             | The answer is the end.",
                "ALIYUN_VPC     | CreateNatGateway      | It has ended when `DescribeNatGateways` (by `NatGatewayId`) shows `Available`"
                        + " in `NatGateways.NatGateway[].Status`. It goes on while that is `Initiating` or `Pending`. This is inferred.",
                "ALIYUN_VPC     | DeleteRouterInterface | It has ended when `DescribeRouterInterfaceAttribute` (by `InstanceId`, the"
                        + " request's `RouterInterfaceId`) finds nothing any more. It goes on while that is `Deleting`. This is inferred.",
                "TENCENT_VPC_V2 | CreateNatGateway      | A purchase: it has ended when `QueryNatGatewayProductionStatus` (by `billId`,"
                        + " the answer's `billId`) shows `0` in `data.status`. It goes on while that is `2`. It has failed at `1`;"
                        + " `data.errorCode` says why. No answer tells the new id; `DescribeNatGateway` does, by `natName` and `vpcId`.",
                "TENCENT_VPC    | DetachNetworkInterface | It has ended when `DescribeNetworkInterfaces` (by `NetworkInterfaceIds.0`) shows"
                        + " `AVAILABLE` in `NetworkInterfaceSet[].State` and `Attachment.InstanceId` is not the request's `InstanceId`. It"
                        + " goes on while that is `DETACHING`. This is inferred.",
                "ALIYUN_VPC     | CreateVpnRouteEntry   | The answer is the end. Another change is possible once `DescribeVpnGateway`"
                        + " (by `VpnGatewayId`) shows `active` in `Status`."
            })
    void completion(Api api, String action, String words) {
        assertThat(facts(api, action).completion().words()).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} {1} is recovered: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ALIYUN_VPC     | CreateNatGateway             | By token: the same call",
                "ALIYUN_VPC     | CreateForwardEntry           | By a key that can stand only once: what `DescribeForwardTableEntries`",
                "TENCENT_VPC_V2 | AddUserGw                    | By a marker in `userGwName`: what `DescribeUserGw`",
                "TENCENT_VPC    | AllocateAddresses            | By difference: what `DescribeAddresses` finds",
                "ALIYUN_VPC     | ActivateRouterInterface      | By state: it took effect if `DescribeRouterInterfaceAttribute` finds `Status`",
                "TENCENT_VPC_V2 | AssociateRouteTable          | By repeating: a second call changes nothing more.",
                "ALIYUN_VPC     | CreateCommonBandwidthPackage | It cannot be found out: without an answer it ends `unresolved`."
            })
    void recovery(Api api, String action, String words) {
        RecoveryFacts recovery = facts(api, action).recovery();
        assertThat(recovery).isNotNull();
        assertThat(recovery.words()).startsWith(words);
    }

    @ParameterizedTest(name = "{0} {1} {2} is required: {3}; {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ALIYUN_VPC  | CreateNatGateway            | VpcId                        | yes | ''",
                "ALIYUN_VPC  | CreateNatGateway            | BandwidthPackage.N.Bandwidth | no  | a whole number; 5 to 5000",
                "ALIYUN_VPC  | CreateNatGateway            | ClientToken                  | no  | ASCII; at most 64 characters; given by the gateway",
                "ALIYUN_VPC  | CreateRouterInterface       | Period | if `InstanceChargeType` is `PrePaid` | at least 1; at most 9 where `PricingCycle`"
                        + " is `Month`, 3 where `PricingCycle` is `Year`",
                "ALIYUN_VPC  | CreateVirtualBorderRouter   | PeerGatewayIp | unless `VbrOwnerId` is sent | an IPv4 address; also `PeerGatewayIps`",
                "TENCENT_VPC | CreateVpnConnection         | PreShareKey   | yes | a secret, by reference",
                "TENCENT_VPC_V2 | CreateDirectConnectGateway | type        | no  | `0` without NAT, `1` with NAT; `0` unless given"
            })
    void parameters(Api api, String action, String parameter, String required, String words) {
        assertThat(facts(api, action).parameters())
                .filteredOn(each -> each.name().equals(parameter))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.required()).isEqualTo(required);
                    assertThat(each.words()).isEqualTo(words);
                });
    }

    @Test
    @DisplayName("has rules on several parameters, errors with their HTTP status, and documents with lines")
    void rest() {
        assertThat(facts(Api.ALIYUN_VPC, "CreateRouteEntry").rules())
                .contains("exactly one of `NextHopId`, `NextHopList`");
        assertThat(facts(Api.ALIYUN_VPC, "CreateVpnConnection").errors()).contains(new ErrorFacts("Forbidden", 403));
        assertThat(facts(Api.ALIYUN_VPC, "CreateNatGateway").sources()).allSatisfy(source -> {
            assertThat(source.document()).isEqualTo("Virtual Private Cloud, API reference, 2022");
            assertThat(source.line()).isPositive();
        });
    }

    @ParameterizedTest(
            name = "of {0} is complete: what changes the cloud has a recovery, and every action an end and a source")
    @EnumSource
    void complete(Api api) {
        assertThat(Catalogue.of(api).actions()).allSatisfy(action -> {
            ActionFacts facts = ActionFacts.of(api, action);
            assertThat(facts.recovery() == null).as(action.name()).isEqualTo(action.reads());
            assertThat(facts.completion().words()).endsWith(".").doesNotContain("when .");
            assertThat(facts.sources()).isNotEmpty();
        });
    }

    @Test
    @DisplayName("is, as lines, free of marks of Markdown")
    void lines() {
        assertThat(ActionText.lines(facts(Api.ALIYUN_VPC, "CreateNatGateway")))
                .noneMatch(line -> line.contains("`"))
                .contains("Recovery", "  Also touches: route.");
    }

    @Test
    @DisplayName("is told for each family: all documented actions can be called and are simulated")
    void coverage() {
        List<FamilyCoverage> all = FamilyCoverage.all();
        assertThat(all).allSatisfy(family -> {
            assertThat(family.callable()).as(family.family()).isEqualTo(family.documented());
            assertThat(family.simulated()).as(family.family()).isEqualTo(family.documented());
        });
        assertThat(all.stream().mapToLong(FamilyCoverage::documented).sum()).isEqualTo(353);
        assertThat(all)
                .filteredOn(family ->
                        family.api().equals("aliyun-vpc") && family.family().equals("vpc"))
                .singleElement()
                .satisfies(vpc -> assertThat(vpc.usedBy()).contains("network.create", "network.delete"));
    }

    private static ActionFacts facts(Api api, String action) {
        return ActionFacts.of(api, Catalogue.of(api).action(action));
    }
}
