package dev.dragoman.routes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The nearest known name")
class NearestTest {

    private static final List<String> FIELDS = List.of("cidr", "zone", "network", "displayName", "description");

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource({
        "cidr, cidr",
        "cdir, cidr",
        "icdr, cidr",
        "cid, cidr",
        "cidrs, cidr",
        "sidr, cidr",
        "netwrok, network",
        "dispalyNaem, displayName"
    })
    @DisplayName("is the one with a letter left out, put in, mistaken or swapped")
    void near(String written, String meant) {
        assertThat(Nearest.to(written, FIELDS)).contains(meant);
    }

    @ParameterizedTest(name = "of ''{0}''")
    @CsvSource({"drci", "cost", "x", "''"})
    @DisplayName("is none if too much would have to change")
    void far(String written) {
        assertThat(Nearest.to(written, FIELDS)).isEmpty();
    }

    @Test
    @DisplayName("is none for what is no name at all")
    void tooLong() {
        assertThat(Nearest.to("cidr".repeat(1_000), FIELDS)).isEmpty();
    }

    @Test
    @DisplayName("is the first of the alphabet if several are as near")
    void several() {
        assertThat(Nearest.to("region-3", List.of("region-2", "region-1"))).contains("region-1");
    }

    @Test
    @DisplayName("ends a sentence, or nothing does")
    void hint() {
        assertThat(Nearest.hint("cdir", FIELDS)).isEqualTo("; did you mean cidr?");
        assertThat(Nearest.hint("colour", FIELDS)).isEmpty();
    }
}
