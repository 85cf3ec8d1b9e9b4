package dev.dragoman.simulator.api;

import java.util.OptionalInt;

/** A call is refused, with the cloud's own code. Made without a stack trace: it is an answer, not a failure. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int httpStatus;

    public ApiException(String code, String message) {
        this(code, message, 0);
    }

    private ApiException(String code, String message, int httpStatus) {
        super(message, null, false, false);
        this.code = code;
        this.httpStatus = httpStatus;
    }

    /** With an HTTP status other than the one that goes with the code. */
    public ApiException withStatus(int status) {
        return new ApiException(code, text(), status);
    }

    public String code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    /** The HTTP status asked for; empty: the one that goes with the code. */
    public OptionalInt httpStatus() {
        return httpStatus == 0 ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }
}
