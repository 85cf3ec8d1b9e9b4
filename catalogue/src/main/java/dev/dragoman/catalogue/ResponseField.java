package dev.dragoman.catalogue;

import java.util.List;

/**
 * A field of an action's answer.
 *
 * @param path dotted, {@code []} after lists ({@code Vpcs.Vpc[].Status})
 * @param type as documented
 * @param allowed the values it may take, as text; empty: any
 * @param secret whether its value must never be shown
 */
public record ResponseField(String path, String type, List<String> allowed, boolean secret) {
    public ResponseField {
        allowed = List.copyOf(allowed);
    }
}
