package dev.dragoman.adapter.http;

import java.net.URI;
import java.util.Map;

/**
 * A signed HTTP request, ready to be written. It carries a signature, so it goes to the socket and nowhere else.
 *
 * @param method {@code GET} or {@code POST}
 * @param uri where to, with the encoded query
 * @param headers header names and values
 * @param body the body, empty for {@code GET}
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, String body) {

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** Method, host and path alone: the query and the body hold a signature. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }
}
