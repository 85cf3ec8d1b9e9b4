package dev.dragoman.simulator.tencent;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Violation;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.ApiRequest;
import dev.dragoman.simulator.api.Dialect;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.api.Reply;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.auth.AccessKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Public parameters, codes and envelope of API 3.0 (document 004, lines 656–979). */
final class TencentDialect implements Dialect {

    /** The document gives no limit ("too old"); five minutes is what the service is known to allow. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final List<String> NEEDED =
            List.of("Action", "Version", "Region", "Timestamp", "Nonce", "SecretId", "Signature");

    private static final List<String> NEEDED_BESIDE_TC3 = List.of("Action", "Version", "Region", "Timestamp");

    /** The last two are in no document, but the official SDK sends them. */
    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Region",
            "Timestamp",
            "Nonce",
            "SecretId",
            "Signature",
            "SignatureMethod",
            "Token",
            "RequestClient",
            "Language");

    private final TencentAuthentication authentication;

    TencentDialect(AccessKeys keys) {
        // No code of its own for a replayed nonce is documented; AuthFailure is "signature or authorization error".
        authentication = new TencentAuthentication(
                keys,
                CLOCK_TOLERANCE,
                new TencentAuthentication.Codes(
                        "AuthFailure.SecretIdNotFound",
                        "AuthFailure.SignatureFailure",
                        "AuthFailure.TokenFailure",
                        "AuthFailure",
                        "AuthFailure.SignatureExpire",
                        "InvalidParameter"));
    }

    @Override
    public Api api() {
        return Api.TENCENT_VPC;
    }

    @Override
    public Map<String, String> parameters(ApiRequest request) {
        if (Tc3Authorization.isIn(request)) {
            return Tc3Parameters.of(request)
                    .orElseThrow(() -> new ApiException("InvalidParameter", "The parameters are not JSON."));
        }
        return TencentParameters.of(request)
                .orElseThrow(() -> new ApiException("InvalidParameter", "The parameters are not URL-encoded UTF-8."));
    }

    @Override
    public AccessKey authenticate(ApiRequest request, Map<String, String> parameters, Instant now) {
        AccessKey key = Tc3Authorization.isIn(request)
                ? authenticateTc3(request, parameters, now)
                : authenticateParameters(request, parameters, now);
        if (!api().version().equals(parameters.get("Version"))) {
            throw new ApiException("NoSuchVersion", "There is no such version of the API; this is 2017-03-12.");
        }
        if (!TencentRegions.exists(parameters.getOrDefault("Region", ""))) {
            throw new ApiException("UnsupportedRegion", "The region is not supported.");
        }
        return key;
    }

    private AccessKey authenticateParameters(ApiRequest request, Map<String, String> parameters, Instant now) {
        require(NEEDED, parameters);
        return authentication.check(request, parameters, now);
    }

    private AccessKey authenticateTc3(ApiRequest request, Map<String, String> parameters, Instant now) {
        Tc3Authorization authorization = Tc3Authorization.of(request)
                .orElseThrow(() -> new ApiException(
                        "AuthFailure.InvalidAuthorization",
                        "The Authorization header is not in order, or leaves content-type or host unsigned."));
        require(NEEDED_BESIDE_TC3, parameters);
        return authentication.check(request, authorization, parameters, now);
    }

    private static void require(List<String> needed, Map<String, String> parameters) {
        for (String name : needed) {
            if (parameters.getOrDefault(name, "").isEmpty()) {
                throw new ApiException("MissingParameter", "The request lacks the parameter %s.".formatted(name));
            }
        }
    }

    @Override
    public boolean isCommon(String parameter) {
        return COMMON.contains(parameter);
    }

    @Override
    public Optional<String> region(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("Region"));
    }

    @Override
    public ApiException unknownAction(String action) {
        return new ApiException("InvalidAction", "There is no action of this name.");
    }

    @Override
    public ApiException notSimulated(String action) {
        return new ApiException("UnsupportedOperation.NotSimulated", action + " is documented, but not simulated yet.");
    }

    @Override
    public ApiException invalid(Action action, List<Violation> violations) {
        Violation first = violations.get(0);
        String code =
                switch (first.kind()) {
                    case MISSING -> "MissingParameter";
                    case UNKNOWN -> "UnknownParameter";
                    case TYPE -> "InvalidParameter";
                    case EXCLUDED ->
                        listed(action, "InvalidParameter.Coexist", "InvalidParameterConflict", "InvalidParameter");
                    case FORMAT -> "InvalidParameterValue.Malformed";
                    case LENGTH -> listed(action, "InvalidParameterValue", "InvalidParameterValue.TooLong");
                    case STRUCTURE, ORDER -> "InvalidParameter";
                    case VALUE, RANGE, COUNT, DUPLICATE, SECRET -> "InvalidParameterValue";
                };
        return new ApiException(code, first.message() + ".");
    }

    /** Actions differ in how they say the same: the first of the codes that the action's page lists. */
    private static String listed(Action action, String otherwise, String... codes) {
        return Arrays.stream(codes)
                .filter(code ->
                        action.errors().stream().anyMatch(error -> error.code().equals(code)))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public ApiException throttled() {
        return new ApiException("RequestLimitExceeded", "Your current request times exceeds the limit.");
    }

    @Override
    public ApiException internalError() {
        return new ApiException("InternalError", "An internal error has occurred.");
    }

    @Override
    public Reply success(ApiRequest request, String action, String requestId, Map<String, Object> answer) {
        return reply(200, requestId, answer);
    }

    /** An error is HTTP 200 too; the official SDK takes any other status for a broken server. */
    @Override
    public Reply failure(ApiRequest request, Optional<Action> action, String requestId, ApiException error) {
        return reply(
                error.httpStatus().orElse(200),
                requestId,
                Fields.of("Error", Fields.of("Code", error.code(), "Message", error.text())));
    }

    private static Reply reply(int status, String requestId, Map<String, Object> fields) {
        Map<String, Object> response = new LinkedHashMap<>(fields);
        response.put("RequestId", requestId);
        return TencentJson.reply(status, Fields.of("Response", response));
    }
}
