package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import java.util.stream.Stream;

/**
 * Why a call is refused, with the code that all actions of an API have for it (document 004, lines 961–979 and 8040): what a
 * family answers where the action's own page lists nothing better.
 */
public enum Refusal {
    MISSING("MissingParameter", "4000"),
    PARAMETER("InvalidParameter", "4000"),
    VALUE("InvalidParameterValue", "4000"),
    /** A text that could never be an id, an address, … */
    MALFORMED("InvalidParameterValue.Malformed", "4000"),
    NOT_FOUND("ResourceNotFound", "5000"),
    IN_USE("ResourceInUse", "5100"),
    /** In a state, passing or not, in which this cannot be done. */
    STATE("ResourceUnavailable", "5100"),
    UNSUPPORTED("UnsupportedOperation", "5100"),
    LIMIT("LimitExceeded", "5100");

    private final String code;
    private final String legacyCode;

    Refusal(String code, String legacyCode) {
        this.code = code;
        this.legacyCode = legacyCode;
    }

    /** With the first of these codes that the action's page lists, or else with the common one of the call's API. */
    public ApiException of(ActionCall call, String message, String... codes) {
        String common = Codes.isLegacy(call) ? legacyCode : code;
        return new ApiException(Codes.listed(call, Stream.of(codes), common), message);
    }
}
