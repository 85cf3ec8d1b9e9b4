package dev.dragoman.app.trail;

/**
 * An operation that was found.
 *
 * @param source the command's CloudEvents source
 * @param id the command's CloudEvents id
 * @param about kind, verb and subject: {@code subnet.create shop/web}
 */
public record Match(String operationId, String source, String id, String about) {

    @Override
    public String toString() {
        return operationId + "  " + about + "  (" + source + " " + id + ")";
    }
}
