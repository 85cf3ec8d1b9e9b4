package dev.dragoman.adapter.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How looks through one action are taken together: how a call names many instead of one, and by which attribute each finds
 * its own in the answer.
 *
 * @param way how the call is made
 * @param parameter the parameter that names the one, as a single look writes it; empty where the call names what they have in common
 * @param attribute what a look compares with what it looks for; a look that does not compare it is taken by itself
 * @param most how many one call may name
 * @param paging how the action's lists are read, if they come in pages
 */
public record Sharing(
        Way way,
        String parameter,
        String attribute,
        int most,
        @Nullable Paging paging) {

    /** How a call names many. */
    public enum Way {
        /** One numbered parameter for each. */
        NUMBERED,
        /** One parameter with commas between them. */
        COMMAS,
        /** It names none and lists all that the other parameters leave. */
        LIST
    }

    /** What one list may answer at once. */
    private static final int LISTED = 1_000;

    /**
     * One numbered parameter for each.
     *
     * @param first the parameter of a single look, its index at the end: {@code VpcIds.0}
     */
    public static Sharing numbered(String first, String attribute, int most, @Nullable Paging paging) {
        return new Sharing(Way.NUMBERED, first, attribute, onOnePage(most, paging), paging);
    }

    /** One parameter with commas between them. */
    public static Sharing commas(String parameter, String attribute, int most, @Nullable Paging paging) {
        return new Sharing(Way.COMMAS, parameter, attribute, onOnePage(most, paging), paging);
    }

    /** A list of all, page by page, without the parameter. */
    public static Sharing list(String parameter, String attribute, Paging paging) {
        return new Sharing(Way.LIST, parameter, attribute, LISTED, paging);
    }

    private static int onOnePage(int most, @Nullable Paging paging) {
        return paging == null ? most : Math.min(most, paging.maximum());
    }

    boolean lists() {
        return way == Way.LIST;
    }

    /** The parameters that looks of one call have in common. */
    SortedMap<String, String> common(Map<String, String> single) {
        SortedMap<String, String> rest = new TreeMap<>(single);
        rest.remove(parameter);
        Optional.ofNullable(paging).ifPresent(pages -> {
            rest.remove(pages.position());
            rest.remove(pages.size());
        });
        return rest;
    }

    /**
     * The parameters of the call for many.
     *
     * @param single those of one of the looks
     * @param ids what the looks name, none twice
     */
    SortedMap<String, String> together(Map<String, String> single, List<String> ids, String page) {
        SortedMap<String, String> wire = common(single);
        if (paging != null) {
            wire.putAll(paging.parameters(page, paging.maximum()));
        }
        if (way == Way.COMMAS) {
            wire.put(parameter, String.join(",", ids));
        } else if (way == Way.NUMBERED) {
            int dot = parameter.lastIndexOf('.');
            int first = Integer.parseInt(parameter.substring(dot + 1));
            for (int i = 0; i < ids.size(); i++) {
                wire.put(parameter.substring(0, dot + 1) + (first + i), ids.get(i));
            }
        }
        return wire;
    }
}
