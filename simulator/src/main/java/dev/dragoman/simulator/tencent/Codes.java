package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The codes that the two APIs have for one reason to refuse a call.
 *
 * @param legacy the legacy API's
 * @param codes API 3.0's, the best first; the first that the action's page lists is answered, or else the very first
 */
public record Codes(String legacy, List<String> codes) {

    private static final String LEGACY_HOST = "vpc.api.qcloud.com";

    public Codes {
        codes = List.copyOf(codes);
    }

    /** Whether a call came to the legacy API. */
    public static boolean isLegacy(ActionCall call) {
        return call.action().endpoint().equals(LEGACY_HOST);
    }

    /** The refusal as the API of the call words it; the message is a {@linkplain String#format format}. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be the module's only use of its library
    public ApiException refuse(ActionCall call, String message, Object... details) {
        String code = isLegacy(call) ? legacy : listed(call, codes.stream(), codes.isEmpty() ? legacy : codes.get(0));
        return new ApiException(code, message.formatted(details));
    }

    /** The first of these codes that the action's page lists. */
    static String listed(ActionCall call, Stream<String> candidates, String otherwise) {
        return candidates
                .filter(candidate -> call.action().errors().stream()
                        .anyMatch(error -> error.code().equals(candidate)))
                .findFirst()
                .orElse(otherwise);
    }
}
