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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Public parameters, codes and envelope of the legacy API (document 004, lines 7765–8270): a number in {@code code}, 0 for
 * success, the textual code in {@code codeDesc}, and the result beside them.
 */
final class TencentV2Dialect implements Dialect {

    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(2);

    private static final List<String> NEEDED =
            List.of("Action", "Region", "Timestamp", "Nonce", "SecretId", "Signature");

    private static final Set<String> COMMON = Set.of(
            "Action",
            "Region",
            "Timestamp",
            "Nonce",
            "SecretId",
            "Signature",
            "SignatureMethod",
            "Token",
            "RequestClient",
            "Version",
            "Language");

    private static final String BAD_PARAMETER = "4000";

    /** What goes into {@code codeDesc} for the public codes. */
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            BAD_PARAMETER,
            "InvalidParameter",
            "4100",
            "AuthFailure",
            "4104",
            "SecretIdNotFound",
            "4400",
            "RequestLimitExceeded",
            "4500",
            "ReplayAttack",
            "6000",
            "InternalError",
            "6100",
            "InvalidAction",
            "6200",
            "UnsupportedOperation.NotSimulated");

    private final TencentAuthentication authentication;

    TencentV2Dialect(AccessKeys keys) {
        authentication = new TencentAuthentication(
                keys,
                CLOCK_TOLERANCE,
                new TencentAuthentication.Codes("4104", "4100", "4100", "4500", "4500", BAD_PARAMETER));
    }

    @Override
    public Api api() {
        return Api.TENCENT_VPC_V2;
    }

    @Override
    public Map<String, String> parameters(ApiRequest request) {
        return TencentParameters.of(request)
                .orElseThrow(() -> new ApiException(BAD_PARAMETER, "The parameters are not URL-encoded UTF-8."));
    }

    @Override
    public AccessKey authenticate(ApiRequest request, Map<String, String> parameters, Instant now) {
        for (String name : NEEDED) {
            if (parameters.getOrDefault(name, "").isEmpty()) {
                throw new ApiException(BAD_PARAMETER, "The request lacks the parameter %s.".formatted(name));
            }
        }
        return authentication.check(request, parameters, now);
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
        return new ApiException("6100", "There is no action of this name.");
    }

    @Override
    public ApiException notSimulated(String action) {
        return new ApiException("6200", action + " is documented, but not simulated yet.");
    }

    @Override
    public ApiException invalid(Action action, List<Violation> violations) {
        return new ApiException(BAD_PARAMETER, violations.get(0).message() + ".");
    }

    @Override
    public ApiException throttled() {
        return new ApiException("4400", "Too many requests.");
    }

    @Override
    public ApiException internalError() {
        return new ApiException("6000", "Internal error.");
    }

    @Override
    public Reply success(ApiRequest request, String action, String requestId, Map<String, Object> answer) {
        Map<String, Object> fields = Fields.of("code", 0, "message", "", "codeDesc", "Success");
        fields.putAll(answer);
        return TencentJson.reply(200, fields);
    }

    @Override
    public Reply failure(ApiRequest request, Optional<Action> action, String requestId, ApiException error) {
        boolean publicCode = error.code().matches("\\d+");
        Map<String, Object> fields = new LinkedHashMap<>();
        // A textual code belongs to one resource; the number beside it is then "operation failed".
        fields.put("code", publicCode ? Integer.parseInt(error.code()) : 5100);
        fields.put("message", error.text());
        fields.put("codeDesc", DESCRIPTIONS.getOrDefault(error.code(), error.code()));
        return TencentJson.reply(error.httpStatus().orElse(200), fields);
    }
}
