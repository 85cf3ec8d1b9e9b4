package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an API's lists are read page by page. A page is told by a decimal number: a page number, or an offset.
 *
 * @param position the parameter that says which page
 * @param size the parameter that says how many items a page holds
 * @param first the first page's number
 * @param maximum the most items that a page may hold
 * @param total where the answer says how many items there are in all
 * @param counting whether the position counts items rather than pages
 */
public record Paging(String position, String size, long first, int maximum, String total, boolean counting) {

    /** By page number, from 1. */
    public static Paging pages(String position, String size, int maximum, String total) {
        return new Paging(position, size, 1, maximum, total, false);
    }

    /** By the number of items to pass over, from 0. */
    public static Paging offsets(String position, String size, int maximum, String total) {
        return new Paging(position, size, 0, maximum, total, true);
    }

    /** The parameters that ask for a page. */
    Map<String, String> parameters(String page, int pageSize) {
        return Map.of(position, page.isEmpty() ? Long.toString(first) : page, size, Integer.toString(pageSize));
    }

    /** The page after this one; empty if this was the last. */
    String next(JsonNode answer, @Nullable String at, int pageSize) {
        long here = at == null || at.isEmpty() ? first : Long.parseLong(at);
        long total = answer.at(pointer()).asLong(0);
        long seen = counting ? here + pageSize : (here - first + 1) * pageSize;
        if (seen >= total) {
            return "";
        }
        return Long.toString(counting ? here + pageSize : here + 1);
    }

    private JsonPointer pointer() {
        return Shape.pointer(total);
    }
}
