package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an API's lists are read page by page. A page is told by a number (of the page, or of the items to pass over) or by a
 * token that the answer before gave.
 *
 * @param position the parameter that says which page
 * @param size the parameter that says how many items a page holds
 * @param maximum the most items that a page may hold
 * @param tells where the answer says how many items there are in all, or the token of the next page
 * @param by what tells a page
 */
public record Paging(String position, String size, int maximum, String tells, By by) {

    private static final String OUTER_PAGE = "page";
    private static final String OUTER_NEXT = "page.next";

    /** What tells a page. */
    public enum By {
        /** Its number, from 1. */
        NUMBER,
        /** How many items to pass over, from 0. */
        OFFSET,
        /** A token that the answer before gave. */
        TOKEN
    }

    /** By page number, from 1. */
    public static Paging pages(String position, String size, int maximum, String total) {
        return new Paging(position, size, maximum, total, By.NUMBER);
    }

    /** By the number of items to pass over, from 0. */
    public static Paging offsets(String position, String size, int maximum, String total) {
        return new Paging(position, size, maximum, total, By.OFFSET);
    }

    /** By a token that each answer gives for the next page; the last one gives none. */
    public static Paging tokens(String position, String size, int maximum, String token) {
        return new Paging(position, size, maximum, token, By.TOKEN);
    }

    /** Where in an outer list an inner one is: on this page (empty for the first), of one item, before the next. */
    Map<String, String> around(String page) {
        long here = page.isEmpty() ? first() : Long.parseLong(page);
        return Map.of(OUTER_PAGE, Long.toString(here), OUTER_NEXT, Long.toString(here + 1));
    }

    /** The page after this one of a list that may be inside another, as the publisher is told it. */
    static String told(String next, Map<String, String> around) {
        if (!around.containsKey(OUTER_PAGE)) {
            return next;
        }
        PageToken following = next.isEmpty()
                ? new PageToken(around.get(OUTER_NEXT), "")
                : new PageToken(around.get(OUTER_PAGE), next);
        return following.toString();
    }

    /** The parameters that ask for a page. */
    Map<String, String> parameters(String page, int pageSize) {
        String items = Integer.toString(pageSize);
        if (page.isEmpty() && by == By.TOKEN) {
            return Map.of(size, items);
        }
        return Map.of(position, page.isEmpty() ? Long.toString(first()) : page, size, items);
    }

    /** The page after this one; empty if this was the last. */
    String next(JsonNode answer, @Nullable String at, int pageSize) {
        JsonNode told = answer.at(pointer());
        if (by == By.TOKEN) {
            return told.asText("");
        }
        long here = at == null || at.isEmpty() ? first() : Long.parseLong(at);
        boolean counting = by == By.OFFSET;
        long seen = counting ? here + pageSize : (here - first() + 1) * pageSize;
        if (seen >= told.asLong(0)) {
            return "";
        }
        return Long.toString(counting ? here + pageSize : here + 1);
    }

    /** How many pages are behind this one; 1 for one of an unknown number. */
    int left(JsonNode answer, String at, int pageSize) {
        if (by == By.TOKEN) {
            return next(answer, at, pageSize).isEmpty() ? 0 : 1;
        }
        long here = at.isEmpty() ? first() : Long.parseLong(at);
        long seen = by == By.OFFSET ? here + pageSize : (here - first() + 1) * pageSize;
        long unseen = Math.max(0, answer.at(pointer()).asLong(0) - seen);
        return (int) Math.min(Integer.MAX_VALUE, (unseen + pageSize - 1) / Math.max(1, pageSize));
    }

    private long first() {
        return by == By.NUMBER ? 1 : 0;
    }

    private JsonPointer pointer() {
        return Path.pointer(tells);
    }
}
