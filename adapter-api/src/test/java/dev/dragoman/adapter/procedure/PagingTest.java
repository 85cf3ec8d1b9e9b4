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

    @Test
    @DisplayName("by token sends none for the first page, and ends where the answer gives none")
    void tokens() {
        Paging paging = Paging.tokens("NextToken", "MaxResult", 100, "NextToken");
        assertThat(paging.parameters("", 100)).isEqualTo(Map.of("MaxResult", "100"));
        assertThat(paging.parameters("abc", 100)).isEqualTo(Map.of("NextToken", "abc", "MaxResult", "100"));
        assertThat(paging.next(json("{'NextToken': 'def'}"), "abc", 100)).isEqualTo("def");
        assertThat(paging.next(json("{'NextToken': ''}"), "abc", 100)).isEmpty();
        assertThat(paging.next(json("{}"), "abc", 100)).isEmpty();
    }

    @Test
    @DisplayName("of a list inside a list says where in both it is, and goes on in the outer where the inner ends")
    void nested() {
        assertThat(Paging.told("abc", PAGES.around("3"))).isEqualTo("3/abc");
        assertThat(Paging.told("", PAGES.around("3"))).isEqualTo("4/");
        assertThat(Paging.told("", PAGES.around(""))).isEqualTo("2/");
        assertThat(Paging.told("", OFFSETS.around(""))).isEqualTo("1/");
        assertThat(Paging.told("abc", Map.of())).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource({"'', '', ''", "3/abc, 3, abc", "3/, 3, ''", "3/a/b, 3, a/b", "3, 3, ''"})
    @DisplayName("is told by the publisher in one text")
    void token(String text, String outer, String inner) {
        assertThat(PageToken.of(text)).isEqualTo(new PageToken(outer, inner));
    }
}
