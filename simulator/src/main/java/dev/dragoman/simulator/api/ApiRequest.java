package dev.dragoman.simulator.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request to an API, undecoded but for its parameters.
 *
 * @param method {@code GET}, {@code POST}, …
 * @param host the {@code Host} header, with the port where the client gave one
 * @param path the path without the query
 * @param query the query string as sent, or empty
 * @param body the body as sent, or empty
 * @param headers headers by lower-case name
 */
public record ApiRequest(
        String method, String host, String path, String query, String body, Map<String, String> headers) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Parameters of the query string. */
    public Map<String, String> queryParameters() {
        return Form.parse(query);
    }

    /** Parameters of a form body. */
    public Map<String, String> bodyParameters() {
        return Form.parse(body);
    }
}
