package dev.dragoman.simulator.tencent.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.tencent.LegacyCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's accounts")
class LegacyAccountTest {

    private final LegacyCloud cloud = new LegacyCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("know no classic network, as both APIs say")
    void platforms() {
        assertThat(cloud.ok("DescribeAccountVpcAttributes").at("/data/supportedPlatforms"))
                .isEqualTo("only-vpc");
        assertThat(cloud.v3().call("DescribeAccountAttributes").json().at("/Response/AccountAttributeSet"))
                .singleElement()
                .satisfies(attribute -> {
                    assertThat(attribute.at("/AttributeName").asText()).isEqualTo("supported-platforms");
                    assertThat(attribute.at("/AttributeValues/0").asText()).isEqualTo("VPC");
                });
        assertThat(cloud.outcome("DescribeAccountVpcAttributes", "moon", "full"))
                .isEqualTo("4000 InvalidParameter");
        assertThat(cloud.v3().call("DescribeAccountAttributes", "Moon", "full").outcome())
                .isEqualTo("200 UnknownParameter");
    }

    @ParameterizedTest(name = "show the limit {0} as {1}, which is what holds")
    @CsvSource({
        "0, tencent.vpc",
        "1, tencent.subnet-per-vpc",
        "2, tencent.route-table-per-vpc",
        "3, tencent.route-per-table",
        "55, tencent.nat-gateway-per-vpc",
        "56, tencent.eip-per-nat-gateway",
    })
    void limits(String number, String quota) {
        cloud.simulator().quota(quota, 7);
        assertThat(cloud.ok("DescribeVpcLimit", "type.0", number, "type.1", "57")
                        .at("/data/limit/" + number))
                .isEqualTo("7");
    }

    @ParameterizedTest(name = "are not asked for the limit {0}")
    @CsvSource({"6", "many", "''"})
    void unknownLimits(String number) {
        assertThat(cloud.outcome("DescribeVpcLimit", "type.0", number)).isEqualTo("4000 InvalidParameter");
    }
}
