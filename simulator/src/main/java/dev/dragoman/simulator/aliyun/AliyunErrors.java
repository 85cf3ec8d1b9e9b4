package dev.dragoman.simulator.aliyun;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.ErrorCode;
import dev.dragoman.simulator.api.ApiException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Stands on a page for {@code InvalidParam.LocalSubnet} and the like. */
    private static final String ANY_PARAMETER = "InvalidParam.%s";

    /** The endings of codes for bad values; the misspellings are the documents'. */
    private static final Pattern BAD_VALUE =
            Pattern.compile("\\.(Malformed|Malformd|ValueNotSupported|ValudNotSupported)$");

    private static final Set<String> MISSING =
            Set.of("MissingParameter", "InvalidParam.NotNull", "InvalidParams.NotNull", "PARAMETER_MUST_NOT_NULL");

    private AliyunErrors() {}

    static int httpStatus(Optional<Action> action, String code) {
        return action.map(a -> a.httpStatus(code))
                        .filter(status -> status.isPresent())
                        .isPresent()
                ? action.orElseThrow().httpStatus(code).getAsInt()
                : COMMON_STATUS.getOrDefault(code, code.endsWith(".NotFound") ? 404 : 400);
    }

    /**
     * The code for a bad value: the one of the action's page that ends in {@code .Malformed} (or another word for it) and
     * speaks of the parameter, such as {@code InvalidVpcName.Malformed} (or {@code InvalidVpcDiscription.Malformed}, as
     * ModifyVpcAttribute spells it), or that is all about it, such as {@code InvalidBandwidth}; else {@code InvalidParameter}.
     */
    static String malformed(Action action, String parameter) {
        String wanted = plain(parameter);
        List<String> codes = action.errors().stream().map(ErrorCode::code).toList();
        List<String> malformed =
                codes.stream().filter(code -> BAD_VALUE.matcher(code).find()).toList();
        return malformed.stream()
                .filter(code -> subject(code).contains(wanted))
                .findFirst()
                .or(() -> malformed.stream()
                        .filter(code -> wanted.endsWith(subject(code)))
                        .findFirst())
                .or(() -> codes.stream()
                        .filter(code -> code.equalsIgnoreCase("Invalid" + wanted))
                        .findFirst())
                .or(() -> plainly(action, parameter))
                .orElse("InvalidParameter");
    }

    /** As the pages of VPN gateways have it (documents 001 and 003). */
    private static Optional<String> plainly(Action action, String parameter) {
        String member = parameter.substring(parameter.lastIndexOf('.') + 1);
        String invalid = "Invalid" + parameter;
        return Stream.of(invalid, invalid + ".WrongFormat", ANY_PARAMETER)
                .filter(code -> action.errors().stream().map(ErrorCode::code).anyMatch(code::equals))
                .map(code -> code.equals(ANY_PARAMETER) ? "InvalidParam." + member : code)
                .findFirst();
    }

    /** {@code Filter.1.Key} is {@code filterkey}; an address is an IP. */
    private static String plain(String parameter) {
        return parameter.toLowerCase(Locale.ROOT).replaceAll("[.0-9]", "").replaceFirst("ipaddress$", "ip");
    }

    /** {@code InvalidVpcName.Malformed} is about {@code vpcname}. */
    private static String subject(String code) {
        return BAD_VALUE
                .matcher(code)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replace("discription", "description")
                .replaceFirst("^invalid", "");
    }

    /** Actions differ in how they say that something is missing. */
    static String missing(Action action) {
        return action.errors().stream()
                .map(ErrorCode::code)
                .filter(MISSING::contains)
                .findFirst()
                .orElse("MissingParameter");
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
