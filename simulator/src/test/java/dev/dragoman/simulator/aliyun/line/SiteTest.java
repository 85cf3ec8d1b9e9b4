package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Access points and the outbound data transfer service")
class SiteTest {

    private final Lab lab = new Lab();

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("There is an access point in every state")
    void accessPoints() {
        Answer answer = lab.call("DescribeAccessPoints", "Type", "VPC", "PageSize", "3");
        assertThat(answer.at("/TotalCount")).isEqualTo("4");
        assertThat(answer.json().at("/AccessPointSet/AccessPointType")).hasSize(3);
        assertThat(answer.at("/AccessPointSet/AccessPointType/0/AccessPointId")).isEqualTo(Lab.SITE);
        assertThat(answer.at("/AccessPointSet/AccessPointType/2/Status")).isEqualTo("full");
        assertThat(answer.at("/AccessPointSet/AccessPointType/0/AttachedRegionNo"))
                .isEqualTo("cn-hangzhou");
    }

    @Test
    @DisplayName("The service is closed until it is opened, in each region by itself")
    void service() {
        assertThat(enabled("cn-hangzhou")).isEqualTo("false");
        assertThat(lab.call("OpenPhysicalConnectionService").outcome()).isEqualTo("200");
        assertThat(lab.call("OpenPhysicalConnectionService").outcome()).isEqualTo("200");
        assertThat(enabled("cn-hangzhou")).isEqualTo("true");
        assertThat(enabled("cn-beijing")).isEqualTo("false");
    }

    private String enabled(String region) {
        return lab.call("GetPhysicalConnectionServiceStatus", "RegionId", region)
                .at("/Enabled");
    }
}
