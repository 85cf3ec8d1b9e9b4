package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Formats")
class FormatTest {

    @ParameterizedTest(name = "{0} accepts {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cidr | 10.0.0.0/8",
                "cidr-or-ip | 10.0.0.1",
                "cidr-or-ip | 2001:db8::/32",
                "cidr-list-comma | 10.0.0.0/8, 10.1.0.0/16",
                "ipv4 | 255.255.255.255",
                "ipv6 | 2001:db8:3c4d:0015:0000:0000:0000:1a2b",
                "ipv6 | ::",
                "ipv6 | fe80::1",
                "ip | ::1",
                "ip-pool | 10.0.0.1-10.0.0.9",
                "ip-pool | 10.0.0.1",
                "netmask | 255.255.255.252",
                "netmask | 0.0.0.0",
                "asn | 4294967295",
                "port | 65535",
                "port-range | ALL",
                "port-range | 0-0",
                "port-range | 8000-8010",
                "datetime | 2022-02-28T16:00Z",
                "ascii | 02fb3da4-130e",
                "name | 网关.a_b-1",
                "description | 描述: anything",
                "json | [1]"
            })
    void accepts(String format, String value) {
        assertThat(Format.accepts(format, value, Validation.STRICT)).isTrue();
        assertThat(Format.accepts(format, value, Validation.LENIENT)).isTrue();
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cidr | 10.0.0.0",
                "cidr | 10.0.0.0/33",
                "cidr | 010.0.0.0/8",
                "cidr-list-comma | 10.0.0.0/8,",
                "ipv4 | 1.2.3.256",
                "ipv6 | 1::2::3",
                "ipv6 | 1:2:3:4:5:6:7",
                "ipv6 | ::12345",
                "ip-pool | 10.0.0.1-",
                "netmask | 255.0.255.0",
                "asn | 0",
                "port | 65536",
                "port | ９",
                "port-range | 90-80",
                "port-range | 70000",
                "datetime | 2022-02-30T16:00:00Z",
                "datetime | 2022-02-28 16:00:00",
                "ascii | é",
                "name | 1a",
                "name | a b",
                "description | https://a.b",
                "json | {"
            })
    void refuses(String format, String value) {
        assertThat(Format.accepts(format, value, Validation.STRICT)).isFalse();
        assertThat(Format.accepts(format, value, Validation.LENIENT)).isFalse();
    }
}
