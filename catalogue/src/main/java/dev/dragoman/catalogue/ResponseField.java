package dev.dragoman.catalogue;

import java.util.List;

/**
 * A field of an action's answer.
 *
 * @param path dotted, {@code []} after lists ({@code Vpcs.Vpc[].Status})
 * @param type as documented
 * @param allowed the values it may take, as text; empty: any
 * @param secret whether its value must never be shown
 * @param provenance whether the documents have it, or the official SDK alone
 */
public record ResponseField(String path, String type, List<String> allowed, boolean secret, Provenance provenance) {
    public ResponseField {
        allowed = List.copyOf(allowed);
    }
}
