package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.tencent.Codes;
import java.util.List;

/**
 * Why a call is refused, and the code that each API then answers: the legacy API one of its seven numbers (document 004,
 * line 15492), API 3.0 the first of these codes that the action's page lists, else the first.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are never changed
enum Refusal {
    MALFORMED("9003", "InvalidParameterValue.Malformed", "InvalidParameterValue"),
    ILLEGAL("9003", "InvalidParameterValue", "InvalidParameterValue.Malformed"),
    DUPLICATE("9003", "InvalidParameterValue.Duplicate", "InvalidParameterValue", "InvalidParameterValue.Malformed"),
    NOT_THERE("29258", "ResourceNotFound", "InvalidParameterValue"),
    TOO_MANY("29260", "LimitExceeded"),
    /** What a group comes to, written out, is more than its rules may grow to. */
    TOO_LARGE("29259", "LimitExceeded"),
    /** It or a related resource is being edited. The service's own code where the document has none. */
    BUSY("9005", "UnsupportedOperation.MutexOperationTaskRunning"),
    /** No page says what happens to what is in use (line 16117); here it cannot be deleted. */
    IN_USE("9003", "ResourceInUse");

    private final Codes codes;

    Refusal(String legacyCode, String... codes) {
        this.codes = new Codes(legacyCode, List.of(codes));
    }

    /** The refusal as the API of the call words it; the message is a {@linkplain String#format format}. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be the module's only use of its library
    ApiException of(ActionCall call, String message, Object... details) {
        return codes.refuse(call, message, details);
    }
}
