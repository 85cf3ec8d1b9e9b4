package dev.dragoman.simulator.tencent;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Violation;
import dev.dragoman.catalogue.Violation.Kind;
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
import java.util.Locale;
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

    /** What is wrong with a value itself, rather than with how the call is put together. */
    private static final Set<Kind> OF_VALUES = Set.of(Kind.VALUE, Kind.RANGE, Kind.LENGTH, Kind.FORMAT);

    private static final int RESOURCE_MISSING = 5000;
    private static final int OPERATION_FAILED = 5100;

    /**
     * What goes into {@code codeDesc} for the public codes (lines 8040 and 8257). The document has the numbers; the words are
     * those of API 3.0 where it knows the same.
     */
    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(BAD_PARAMETER, "InvalidParameter"),
            Map.entry("4100", "AuthFailure"),
            Map.entry("4101", "UnauthorizedOperation"),
            Map.entry("4102", "UnauthorizedOperation"),
            Map.entry("4103", "UnauthorizedOperation"),
            Map.entry("4104", "SecretIdNotFound"),
            Map.entry("4110", "UnauthorizedOperation"),
            Map.entry("4200", "SignatureExpire"),
            Map.entry("4300", "UnauthorizedOperation"),
            Map.entry("4400", "RequestLimitExceeded"),
            Map.entry("4500", "ReplayAttack"),
            Map.entry("4600", "UnsupportedProtocol"),
            Map.entry("5000", "ResourceNotFound"),
            Map.entry("5100", "FailedOperation"),
            Map.entry("5200", "ResourceInsufficient"),
            Map.entry("5300", "InsufficientFunds"),
            Map.entry("5400", "PartlyDone"),
            Map.entry("5500", "UnqualifiedAccount"),
            Map.entry("6000", "InternalError"),
            Map.entry("6100", "InvalidAction"),
            Map.entry("6200", "UnsupportedOperation.NotSimulated"));

    /** The actions' codes for a bad value of a parameter, where they are not {@code Invalid} and the parameter's name. */
    private static final Map<String, List<String>> CODES_OF_VALUES = Map.of(
            "natName", List.of("InvalidNatGatewayName"),
            "eniName", List.of("InvalidNetworkInterfaceName"),
            "cidrBlock", List.of("InvalidSubnetCidr", "InvalidVpcCidr"),
            "destinationCidrBlock", List.of("InvalidDestinationCidr"),
            "nextType", List.of("InvalidRouteNextType"));

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
        AccessKey key = authentication.check(request, parameters, now);
        if (region(parameters).isEmpty()) {
            throw new ApiException(BAD_PARAMETER, "There is no such Region.");
        }
        return key;
    }

    @Override
    public boolean isCommon(String parameter) {
        return COMMON.contains(parameter);
    }

    /** By its long name, as API 3.0 has it. The document's examples use both (lines 7797 and 7880) and prescribe neither. */
    @Override
    public Optional<String> region(Map<String, String> parameters) {
        return TencentRegions.named(parameters.getOrDefault("Region", ""));
    }

    @Override
    public ApiException unknownAction(String action) {
        return new ApiException("6100", "There is no action of this name.");
    }

    @Override
    public ApiException notSimulated(String action) {
        return new ApiException("6200", action + " is documented, but not simulated yet.");
    }

    /** A bad value has a code of its own where the action's page lists one; anything else is a bad parameter. */
    @Override
    public ApiException invalid(Action action, List<Violation> violations) {
        Violation first = violations.get(0);
        return new ApiException(codeOfValue(action, first).orElse(BAD_PARAMETER), first.message() + ".");
    }

    private static Optional<String> codeOfValue(Action action, Violation violation) {
        if (!OF_VALUES.contains(violation.kind())) {
            return Optional.empty();
        }
        String name = violation.parameter().substring(violation.parameter().lastIndexOf('.') + 1);
        String usual = "Invalid" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return CODES_OF_VALUES.getOrDefault(name, List.of(usual)).stream()
                .filter(code ->
                        action.errors().stream().anyMatch(error -> error.code().equals(code)))
                .findFirst();
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

    /**
     * {@code code} is always a public number (line 8003), so a textual code goes into {@code codeDesc}. The document does not say
     * which number then stands beside it; of the public ones these two say as much.
     */
    @Override
    public Reply failure(ApiRequest request, Optional<Action> action, String requestId, ApiException error) {
        String code = error.code();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", number(code));
        fields.put("message", error.text());
        fields.put("codeDesc", DESCRIPTIONS.getOrDefault(code, code));
        return TencentJson.reply(error.httpStatus().orElse(200), fields);
    }

    private static int number(String code) {
        if (code.matches("\\d+")) {
            return Integer.parseInt(code);
        }
        return code.endsWith("NotFound") ? RESOURCE_MISSING : OPERATION_FAILED;
    }
}
