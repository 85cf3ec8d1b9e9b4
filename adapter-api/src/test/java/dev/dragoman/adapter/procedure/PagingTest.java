package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Paging")
class PagingTest {

    private static final Paging PAGES = Paging.pages("PageNumber", "PageSize", 50, "TotalCount");
    private static final Paging OFFSETS = Paging.offsets("Offset", "Limit", 100, "TotalCount");

    @Test
    @DisplayName("starts with page 1, or with offset 0")
    void start() {
        assertThat(PAGES.parameters("", 50)).isEqualTo(Map.of("PageNumber", "1", "PageSize", "50"));
        assertThat(OFFSETS.parameters("", 100)).isEqualTo(Map.of("Offset", "0", "Limit", "100"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, ''", "50, 1, ''", "51, 1, 2", "101, 2, 3", "150, 3, ''"})
    @DisplayName("by page number goes on until the total is reached")
    void pages(int total, String at, String next) {
        assertThat(PAGES.next(json("{'TotalCount': " + total + "}"), at, 50)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ''", "100, 0, ''", "101, 0, 100", "250, 100, 200", "250, 200, ''"})
    @DisplayName("by offset goes on until the total is reached")
    void offsets(int total, String at, String next) {
        assertThat(OFFSETS.next(json("{'TotalCount': " + total + "}"), at, 100)).isEqualTo(next);
    }

    @Test
    @DisplayName("takes a total that is printed as text")
    void totalAsText() {
        assertThat(PAGES.next(json("{'TotalCount': '51'}"), "1", 50)).isEqualTo("2");
    }

    @Test
    @DisplayName("ends where the answer tells no total")
    void noTotal() {
        assertThat(PAGES.next(json("{}"), "1", 50)).isEmpty();
    }
}
