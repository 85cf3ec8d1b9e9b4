package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Customer gateways")
class CustomerGatewayTest extends VpnWorld {

    @Test
    @DisplayName("of API 3.0 are made, found by id and by filter, renamed and deleted")
    void v3() {
        JsonNode made = cloud.v3("CreateCustomerGateway", "CustomerGatewayName", "plant", "IpAddress", "58.211.1.12")
                .path("CustomerGateway");
        String id = made.path("CustomerGatewayId").asText();
        assertThat(id).matches("cgw-[a-z0-9]{8}");
        assertThat(made.path("IpAddress").asText()).isEqualTo("58.211.1.12");
        assertThat(made.path("CreatedTime").asText()).isEqualTo("2026-11-21 16:00:00");
        assertThat(cloud.v3("DescribeCustomerGateways").path("TotalCount").asInt())
                .isEqualTo(2);
        assertThat(cloud.v3(
                                "DescribeCustomerGateways",
                                "Filters.0.Name",
                                "customer-gateway-name",
                                "Filters.0.Values.0",
                                "plant")
                        .at("/CustomerGatewaySet/0/CustomerGatewayId")
                        .asText())
                .isEqualTo(id);

        cloud.v3("ModifyCustomerGatewayAttribute", "CustomerGatewayId", id, "CustomerGatewayName", "works");
        assertThat(cloud.v3("DescribeCustomerGateways", "CustomerGatewayIds.0", id)
                        .at("/CustomerGatewaySet/0/CustomerGatewayName")
                        .asText())
                .isEqualTo("works");
        cloud.v3("DeleteCustomerGateway", "CustomerGatewayId", id);
        assertThat(cloud.v3Error("DescribeCustomerGateways", "CustomerGatewayIds.0", id))
                .isEqualTo("ResourceNotFound");
    }

    @Test
    @DisplayName("of the legacy API are made, found by either id and by name, renamed and deleted")
    void v2() {
        String id = cloud.v2("AddUserGw", "userGwName", "plant", "userGwAddr", "58.211.1.12")
                .path("userGwId")
                .asText();
        JsonNode row = cloud.v2("DescribeUserGw", "userGwName", "plant").at("/data/0");
        assertThat(row.path("unUserGwId").asText()).isEqualTo(id);
        assertThat(row.path("userGwAddr").asText()).isEqualTo("58.211.1.12");
        assertThat(row.path("vpnConnNum").asInt()).isZero();
        String oldId = row.path("userGwId").asText();
        cloud.v2("ModifyUserGw", "userGwId", oldId, "userGwName", "works");
        assertThat(cloud.v2("DescribeUserGw", "userGwId", id)
                        .at("/data/0/userGwName")
                        .asText())
                .isEqualTo("works");
        assertThat(cloud.v2("DescribeUserGw", "orderField", "userGwName", "orderDirection", "asc", "limit", "1")
                        .at("/data/0/userGwName")
                        .asText())
                .isEqualTo("office");
        cloud.v2("DeleteUserGw", "userGwId", oldId);
        assertThat(cloud.v2("DescribeUserGw").path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("are the same for both APIs, and are counted with their connections")
    void shared() {
        String gatewayId = gateway();
        connection(gatewayId);
        assertThat(cloud.v2("DescribeUserGw", "userGwId", customerId)
                        .at("/data/0/vpnConnNum")
                        .asInt())
                .isEqualTo(1);
        assertThat(cloud.v3Error("DeleteCustomerGateway", "CustomerGatewayId", customerId))
                .isEqualTo("ResourceInUse");
        assertThat(cloud.v2Error("DeleteUserGw", "userGwId", customerId)).isEqualTo("FailedOperation");
    }

    @Test
    @DisplayName("can have the same vendors in both APIs")
    void vendors() {
        JsonNode v3 = cloud.v3("DescribeCustomerGatewayVendors").path("CustomerGatewayVendorSet");
        JsonNode v2 = cloud.v2("DescribeUserGwVendor").path("data");
        assertThat(v3).hasSameSizeAs(v2);
        assertThat(v3.at("/0/VendorName").asText())
                .isEqualTo("cisco")
                .isEqualTo(v2.at("/0/vendorname").asText());
        assertThat(v3.at("/1/Platform").asText())
                .isEqualTo("comware")
                .isEqualTo(v2.at("/1/platform").asText());
        assertThat(v3.at("/0/SoftwareVersion").asText())
                .isEqualTo(v2.at("/0/software").asText());
    }

    @Test
    @DisplayName("have an address each, one quota in both APIs")
    void limits() {
        assertThat(cloud.v3Error("CreateCustomerGateway", "CustomerGatewayName", "again", "IpAddress", PEER))
                .isEqualTo("InvalidParameterValue.Duplicate");
        cloud.simulator().quota("tencent.customer-gateway", 1);
        assertThat(cloud.v3Error("CreateCustomerGateway", "CustomerGatewayName", "b", "IpAddress", "58.211.1.13"))
                .isEqualTo("VpcLimitExceeded");
        assertThat(cloud.v2Error("AddUserGw", "userGwName", "b", "userGwAddr", "58.211.1.13"))
                .isEqualTo("UserGwLimitExceeded");
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3", "224.0.0.1", "255.255.255.255", "0.0.0.0"})
    @DisplayName("have a public address")
    void notPublic(String address) {
        assertThat(cloud.v3Error("CreateCustomerGateway", "CustomerGatewayName", "b", "IpAddress", address))
                .isEqualTo("InvalidParameterValue");
        assertThat(cloud.v2Error("AddUserGw", "userGwName", "b", "userGwAddr", address))
                .isEqualTo("InvalidParameter");
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteCustomerGateway, CustomerGatewayId, cgw-00000000, ResourceNotFound",
        "DeleteCustomerGateway, CustomerGatewayId, gw-1, InvalidParameterValue.Malformed",
        "DescribeCustomerGateways, CustomerGatewayIds.0, gw-1, InvalidParameterValue.Malformed",
        "DescribeCustomerGateways, Filters.0.Name, nothing, MissingParameter"
    })
    @DisplayName("that are not there are refused by API 3.0")
    void unknownToV3(String action, String parameter, String value, String code) {
        assertThat(cloud.v3Error(action, parameter, value)).isEqualTo(code);
    }

    @Test
    @DisplayName("are renamed if they are there, and listed by ids or filters")
    void more() {
        assertThat(cloud.v3Error(
                        "ModifyCustomerGatewayAttribute",
                        "CustomerGatewayId",
                        "cgw-00000000",
                        "CustomerGatewayName",
                        "b"))
                .isEqualTo("ResourceNotFound");
        String[] elevenFilters = new String[44];
        for (int i = 0; i < 11; i++) {
            elevenFilters[4 * i] = "Filters." + i + ".Name";
            elevenFilters[4 * i + 1] = "ip-address";
            elevenFilters[4 * i + 2] = "Filters." + i + ".Values.0";
            elevenFilters[4 * i + 3] = PEER;
        }
        assertThat(cloud.v3Error("DescribeCustomerGateways", elevenFilters)).isEqualTo("InvalidParameterValue");
    }

    @ParameterizedTest
    @CsvSource({"DeleteUserGw", "DescribeUserGw", "ModifyUserGw"})
    @DisplayName("that are not there have a code of their own in the legacy API")
    void unknownToV2(String action) {
        String[] parameters = action.equals("ModifyUserGw")
                ? new String[] {"userGwId", "cgw-00000000", "userGwName", "b"}
                : new String[] {"userGwId", "cgw-00000000"};
        assertThat(cloud.v2Error(action, parameters)).isEqualTo("InvalidUserGw.NotFound");
    }

    @Test
    @DisplayName("have names of at most 60 characters in the legacy API")
    void longName() {
        assertThat(cloud.v2Error("AddUserGw", "userGwName", "n".repeat(61), "userGwAddr", "58.211.1.12"))
                .isEqualTo("InvalidUserGwName");
        assertThat(cloud.v2Error("ModifyUserGw", "userGwId", customerId, "userGwName", "n".repeat(61)))
                .isEqualTo("InvalidUserGwName");
    }
}
