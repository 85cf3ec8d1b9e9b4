package dev.dragoman.simulator.aliyun;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.ErrorCode;
import dev.dragoman.simulator.api.ApiException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which code and which HTTP status, where the page of an action does not settle it alone. */
final class AliyunErrors {

    /** Statuses of codes that any action may answer (document 001, lines 191–235 and 4766–4768). The rest is 400. */
    private static final Map<String, Integer> COMMON_STATUS = Map.ofEntries(
            Map.entry("Forbidden.AccessKeyDisabled", 403),
            Map.entry("Forbidden.RAM", 403),
            Map.entry("InvalidAccessKeyId.NotFound", 400),
            Map.entry("InvalidAction", 403),
            Map.entry("InvalidIdempotenceParameter.Mismatch", 403),
            Map.entry("LastTokenProcessing", 403),
            Map.entry("UnsupportedHTTPMethod", 403),
            Map.entry("InvalidRegionId.NotFound", 404),
            Map.entry("ServiceUnavailable", 503),
            Map.entry("InternalError", 500),
            Map.entry("InternalServerError", 500));

    private AliyunErrors() {}

    static int httpStatus(Optional<Action> action, String code) {
        return action.map(a -> a.httpStatus(code))
                        .filter(status -> status.isPresent())
                        .isPresent()
                ? action.orElseThrow().httpStatus(code).getAsInt()
                : COMMON_STATUS.getOrDefault(code, code.endsWith(".NotFound") ? 404 : 400);
    }

    /**
     * The code for a bad value: the one of the action's page that ends in {@code .Malformed} and speaks of the parameter,
     * such as {@code InvalidVpcName.Malformed} (or {@code InvalidVpcDiscription.Malformed}, as ModifyVpcAttribute spells
     * it), else {@code InvalidParameter}.
     */
    static String malformed(Action action, String parameter) {
        String wanted = parameter.toLowerCase(Locale.ROOT);
        return action.errors().stream()
                .map(ErrorCode::code)
                .filter(code -> code.endsWith(".Malformed"))
                .filter(code -> speaksOf(code, wanted))
                .findFirst()
                .orElse("InvalidParameter");
    }

    /** {@code InvalidVpcName.Malformed} of a name, {@code InvalidCidrBlock.Malformed} of a destination's block. */
    private static boolean speaksOf(String code, String parameter) {
        String subject = code.toLowerCase(Locale.ROOT)
                .replace("discription", "description")
                .replaceFirst("^invalid", "")
                .replaceFirst("\\.malformed$", "");
        return subject.contains(parameter) || parameter.endsWith(subject);
    }

    /** Actions differ in how they say that there is no such region. */
    static ApiException noSuchRegion(Action action, String region) {
        String code = action.errors().stream()
                .map(ErrorCode::code)
                .filter(listed -> listed.contains("Region"))
                .findFirst()
                .orElse("InvalidRegionId.NotFound");
        return new ApiException(code, "The specified region \"%s\" is not found.".formatted(region));
    }
}
