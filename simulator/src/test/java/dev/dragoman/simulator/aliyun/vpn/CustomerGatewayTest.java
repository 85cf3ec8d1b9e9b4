package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's customer gateways")
class CustomerGatewayTest extends VpnNetwork {

    @Test
    @DisplayName("are made, read, renamed and deleted at once")
    void lifeCycle() {
        Answer made = call("CreateCustomerGateway", "IpAddress", "100.1.1.2", "Name", "office", "Description", "ours");
        String id = made.at("/CustomerGatewayId");
        assertThat(id).startsWith("cgw-bp1");
        for (Answer shown : new Answer[] {made, call("DescribeCustomerGateway", "CustomerGatewayId", id)}) {
            assertThat(shown.at("/CustomerGatewayId")).isEqualTo(id);
            assertThat(shown.at("/IpAddress")).isEqualTo("100.1.1.2");
            assertThat(shown.at("/Name")).isEqualTo("office");
            assertThat(shown.at("/Description")).isEqualTo("ours");
            assertThat(shown.at("/CreateTime"))
                    .isEqualTo(String.valueOf(clock.instant().toEpochMilli()));
        }
        Answer changed =
                call("ModifyCustomerGatewayAttribute", "CustomerGatewayId", id, "Name", "hq", "Description", "theirs");
        assertThat(changed.at("/Name")).isEqualTo("hq");
        Answer listed = call("DescribeCustomerGateways", "CustomerGatewayId", id);
        assertThat(listed.at("/CustomerGateways/CustomerGateway/0/Name")).isEqualTo("hq");
        assertThat(listed.at("/CustomerGateways/CustomerGateway/0/Description")).isEqualTo("theirs");
        assertThat(call("DeleteCustomerGateway", "CustomerGatewayId", id).outcome())
                .isEqualTo("200");
        assertThat(call("DescribeCustomerGateways").at("/TotalCount")).isEqualTo("0");
    }

    @Test
    @DisplayName("are one to an address in a region, and limited")
    void unique() {
        newCustomer("100.1.1.2");
        assertThat(call("CreateCustomerGateway", "IpAddress", "100.1.1.2").outcome())
                .isEqualTo("400 InvalidIpAddress.AlreadyExist");
        assertThat(call("CreateCustomerGateway", "IpAddress", "100.1.1.2", "RegionId", "cn-beijing")
                        .outcome())
                .isEqualTo("200");
        simulator.quota("aliyun.customer-gateway", 1);
        assertThat(call("CreateCustomerGateway", "IpAddress", "100.1.1.3").outcome())
                .isEqualTo("400 Resource.QuotaFull");
    }

    @Test
    @DisplayName("are where RegionID says, as some examples spell it")
    void misspeltRegion() {
        call("CreateCustomerGateway", "IpAddress", "100.1.1.2", "RegionId", "", "RegionID", "cn-beijing");
        assertThat(simulator.resources("customer-gateway").get(0).region()).isEqualTo("cn-beijing");
    }

    @Test
    @DisplayName("stay while they have connections")
    void dependency() {
        String id = newCustomer("100.1.1.2");
        String connection = connect(newGateway(), id).at("/VpnConnectionId");
        assertThat(call("DeleteCustomerGateway", "CustomerGatewayId", id).outcome())
                .isEqualTo("400 DependencyViolation.VpnConnection");
        call("DeleteVpnConnection", "VpnConnectionId", connection);
        assertThat(call("DeleteCustomerGateway", "CustomerGatewayId", id).outcome())
                .isEqualTo("200");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "CreateCustomerGateway, IpAddress=here, 400 InvalidIpAddress.WrongFormat",
        "CreateCustomerGateway, IpAddress=1.2.3.4 Name=1, 400 InvalidName",
        "CreateCustomerGateway, IpAddress=1.2.3.4 Name=1office, 400 InvalidName",
        "CreateCustomerGateway, IpAddress=1.2.3.4 Description=http://x, 400 InvalidDescription",
        "DescribeCustomerGateway, CustomerGatewayId=cgw-none, 404 InvalidCustomerGatewayInstanceId.NotFound",
        "DescribeCustomerGateways, CustomerGatewayId=cgw-none, 404 InvalidCustomerGatewayId.NotFound",
        "DescribeCustomerGateways, PageSize=51, 400 InvalidPageSize",
        "DescribeCustomerGateways, PageNumber=0, 400 InvalidPageNumber",
        "ModifyCustomerGatewayAttribute, CustomerGatewayId=cgw-none, 404 InvalidCustomerGatewayInstanceId.NotFound",
        "ModifyCustomerGatewayAttribute, NatGatewayId=cgw-none, 404 InvalidCustomerGatewayInstanceId.NotFound",
        "ModifyCustomerGatewayAttribute, CustomerGatewayId=cgw-none Name=1, 400 InvalidName",
        "ModifyCustomerGatewayAttribute, CustomerGatewayId=cgw-none Description=1, 400 InvalidDescription",
        "DeleteCustomerGateway, CustomerGatewayId=cgw-none, 404 InvalidCustomerGatewayInstanceId.NotFound",
    })
    void refused(String action, String parameters, String outcome) {
        assertThat(call(action, parameters.split("[ =]")).outcome()).isEqualTo(outcome);
    }
}
