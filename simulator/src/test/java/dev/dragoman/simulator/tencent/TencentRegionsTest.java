package dev.dragoman.simulator.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's regions")
class TencentRegionsTest {

    @ParameterizedTest(name = "{0} is {1} for short, and its third zone is {2}")
    @CsvSource({
        "ap-guangzhou, gz, 100003",
        "ap-shanghai, sh, 200003",
        "ap-beijing, bj, 800003",
        "na-toronto, ca, 400003",
        "ap-shenzhen-fsi, szjr, 110003",
    })
    void names(String region, String shortName, String zoneNumber) {
        assertThat(TencentRegions.named(region)).hasValue(region);
        assertThat(TencentRegions.named(shortName)).hasValue(region);
        assertThat(TencentRegions.shortName(region)).isEqualTo(shortName);
        assertThat(TencentRegions.zone(zoneNumber)).hasValue(region + "-3");
        assertThat(TencentRegions.zoneNumber(region, region + "-3")).isEqualTo(zoneNumber);
    }

    @Test
    @DisplayName("are no others")
    void unknown() {
        assertThat(TencentRegions.named("moon")).isEmpty();
        assertThat(TencentRegions.named("")).isEmpty();
        assertThat(TencentRegions.zone("100009")).isEmpty();
        assertThat(TencentRegions.zone("ap-guangzhou-3")).isEmpty();
        assertThat(TencentRegions.exists("gz")).isFalse();
    }
}
