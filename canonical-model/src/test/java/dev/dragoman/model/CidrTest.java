package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An IPv4 range")
class CidrTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0/0", "10.0.0.0/8", "10.0.1.0/24", "10.1.2.3/32", "255.255.255.255/32", "128.0.0.0/1"})
    @DisplayName("is read and written the same")
    void reads(String text) {
        assertThat(Cidr.problem(text)).isEmpty();
        assertThat(Cidr.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "10.0.0/8",
                "10/8",
                "010.0.0.0/8",
                "10.0.0.00/8",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "1.2.3.4",
                "256.0.0.0/8",
                "10.0.0.0/8 ",
                " 10.0.0.0/8",
                "10.0.0.0 /8",
                "10.0.0.0/8\n",
                "10.0.0.0/255.0.0.0",
                "10.*.0.0/16",
                "0xa.0.0.0/8",
                "10.0.0.0-10.0.0.9",
                "fd00::/8",
                "::ffff:10.0.0.0/8",
                "١٠.0.0.0/8",
                "network"
            })
    @DisplayName("is refused, in a sentence that repeats it, if it is written otherwise")
    void refusesOtherNotations(String text) {
        assertThat(Cidr.problem(text)).contains("expected an IPv4 range such as 10.0.1.0/24, got '" + text + "'");
    }

    @Test
    @DisplayName("is refused without repeating all of it if it is very long")
    void cutsLongTexts() {
        assertThat(Cidr.problem("1".repeat(100_000)).orElseThrow())
                .hasSizeLessThan(150)
                .endsWith("1…'");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, 10.0.0.0/8",
        "10.0.1.255/24, 10.0.1.0/24",
        "1.1.1.1/0, 0.0.0.0/0",
        "10.0.0.1/31, 10.0.0.0/31"
    })
    @DisplayName("is refused with bits behind the prefix, naming the range that was perhaps meant")
    void refusesHostBits(String text, String meant) {
        assertThat(Cidr.problem(text))
                .contains("expected no bits behind the prefix, " + meant + ", got '" + text + "'");
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.of(text)).withMessageContaining(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/16, 10.0.1.0/24, true",
        "10.0.0.0/16, 10.0.0.0/16, true",
        "10.0.1.0/24, 10.0.0.0/16, false",
        "10.0.0.0/16, 10.1.0.0/16, false",
        "0.0.0.0/0, 255.255.255.255/32, true",
        "10.1.2.3/32, 10.1.2.3/32, true",
        "10.1.2.3/32, 10.1.2.2/31, false"
    })
    @DisplayName("contains another if all its addresses are in it")
    void contains(String outer, String inner, boolean expected) {
        assertThat(Cidr.of(outer).contains(Cidr.of(inner))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/16, 10.0.1.0/24, true",
        "10.0.1.0/24, 10.0.0.0/16, true",
        "10.0.0.0/25, 10.0.0.128/25, false",
        "0.0.0.0/0, 10.1.2.3/32, true"
    })
    @DisplayName("overlaps another if some address is in both")
    void overlaps(String one, String other, boolean expected) {
        assertThat(Cidr.of(one).overlaps(Cidr.of(other))).isEqualTo(expected);
    }
}
