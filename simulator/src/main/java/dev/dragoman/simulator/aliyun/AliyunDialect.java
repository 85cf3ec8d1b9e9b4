package dev.dragoman.simulator.aliyun;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Violation;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.ApiRequest;
import dev.dragoman.simulator.api.Dialect;
import dev.dragoman.simulator.api.Reply;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.auth.AccessKeys;
import dev.dragoman.simulator.auth.Hmac;
import dev.dragoman.simulator.auth.Nonces;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Public parameters, signature check and codes of the RPC API (document 001, lines 105–235). */
final class AliyunDialect implements Dialect {

    /** Document 001, line 204: more than one hour off the server's time is refused. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

    private static final List<String> NEEDED = List.of(
            "Action",
            "Version",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Timestamp");

    /** The last five are in no document, but in nearly every request class of the official SDK. */
    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Format",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Timestamp",
            "SecurityToken",
            "RegionId",
            "OwnerId",
            "OwnerAccount",
            "ResourceOwnerId",
            "ResourceOwnerAccount");

    private final AccessKeys keys;
    private final Nonces nonces = new Nonces();

    AliyunDialect(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public Api api() {
        return Api.ALIYUN_VPC;
    }

    @Override
    public Map<String, String> parameters(ApiRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            throw new ApiException("UnsupportedHTTPMethod", "This HTTP method is not supported.");
        }
        try {
            Map<String, String> parameters = new LinkedHashMap<>(request.queryParameters());
            boolean form = request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
            if (form) {
                parameters.putAll(request.bodyParameters());
            }
            return parameters;
        } catch (IllegalArgumentException e) {
            throw new ApiException("InvalidParameter", "The parameters are not percent-encoded UTF-8.");
        }
    }

    @Override
    public AccessKey authenticate(ApiRequest request, Map<String, String> parameters, Instant now) {
        for (String name : NEEDED) {
            if (parameters.getOrDefault(name, "").isEmpty()) {
                throw missing("MissingParameter", name);
            }
        }
        expect(parameters, "Version", api().version(), "InvalidParameter");
        // The misspelling is the document's (lines 200 and 203).
        expect(parameters, "SignatureMethod", "HMAC-SHA1", "InvalidParamater");
        expect(parameters, "SignatureVersion", "1.0", "InvalidParamater");
        checkTime(parameters.getOrDefault("Timestamp", ""), now);
        String id = parameters.getOrDefault("AccessKeyId", "");
        AccessKey key = keys.find(id)
                .orElseThrow(
                        () -> new ApiException("InvalidAccessKeyId.NotFound", "Specified access key is not found."));
        String expected = AliyunSignature.of(request.method(), parameters, key.secret());
        if (!Hmac.same(expected, parameters.getOrDefault("Signature", ""))) {
            throw new ApiException(
                    "IncompleteSignature",
                    "The request signature does not conform to Aliyun standards. Server string to sign is: "
                            + AliyunSignature.stringToSign(request.method(), withoutToken(parameters)));
        }
        if (!key.token().equals(Optional.ofNullable(parameters.get("SecurityToken")))) {
            throw new ApiException(
                    "InvalidSecurityToken.MismatchWithAccessKey", "The security token does not belong to the key.");
        }
        if (!nonces.firstUse(id + ' ' + parameters.get("SignatureNonce"))) {
            throw new ApiException("SignatureNonceUsed", "Specified signature nonce was used already.");
        }
        return key;
    }

    /** The string to sign is shown to the caller, so that it may find its mistake; a session token is not. */
    private static Map<String, String> withoutToken(Map<String, String> parameters) {
        Map<String, String> shown = new LinkedHashMap<>(parameters);
        shown.computeIfPresent("SecurityToken", (name, token) -> "***");
        return shown;
    }

    private static void expect(Map<String, String> parameters, String name, String value, String code) {
        if (!value.equals(parameters.get(name))) {
            throw new ApiException(
                    code, "The specified parameter %s is not valid: it must be %s.".formatted(name, value));
        }
    }

    private static void checkTime(String timestamp, Instant now) {
        try {
            if (Duration.between(Instant.parse(timestamp), now).abs().compareTo(CLOCK_TOLERANCE) <= 0) {
                return;
            }
        } catch (DateTimeParseException e) {
            throw new ApiException("IllegalTimestamp", "Specified time stamp is not of the form YYYY-MM-DDThh:mm:ssZ.");
        }
        throw new ApiException("IllegalTimestamp", "Specified time stamp is more than an hour off the server's time.");
    }

    @Override
    public boolean isCommon(String parameter) {
        return COMMON.contains(parameter);
    }

    /** Some examples spell it {@code RegionID}. */
    @Override
    public Optional<String> region(Map<String, String> parameters) {
        return Stream.of("RegionId", "RegionID")
                .map(name -> parameters.getOrDefault(name, ""))
                .filter(region -> !region.isEmpty())
                .findFirst();
    }

    @Override
    public ApiException unknownAction(String action) {
        return new ApiException("InvalidParameter", "The specified parameter \"Action\" is not valid.");
    }

    @Override
    public ApiException notSimulated(String action) {
        return new ApiException("UnsupportedOperation.NotSimulated", action + " is documented, but not simulated yet.");
    }

    @Override
    public ApiException invalid(Action action, List<Violation> violations) {
        Violation first = violations.get(0);
        return switch (first.kind()) {
            case MISSING -> missing(AliyunErrors.missing(action), first.parameter());
            case UNKNOWN ->
                new ApiException(
                        "UnsupportedParameter",
                        "The parameter \"%s\" is not valid for this action.".formatted(first.parameter()));
            default -> new ApiException(AliyunErrors.malformed(action, first.parameter()), first.message() + ".");
        };
    }

    private static ApiException missing(String code, String parameter) {
        return new ApiException(
                code,
                "The input parameter \"%s\" that is mandatory for processing this request is not supplied."
                        .formatted(parameter));
    }

    @Override
    public ApiException throttled() {
        return new ApiException("Throttling.User", "Request was denied due to user flow control.");
    }

    @Override
    public ApiException internalError() {
        return new ApiException("InternalError", "The request processing has failed due to some unknown error.");
    }

    @Override
    public Reply success(ApiRequest request, String action, String requestId, Map<String, Object> answer) {
        return AliyunEnvelope.success(wantsXml(request), action, requestId, answer);
    }

    @Override
    public Reply failure(ApiRequest request, Optional<Action> action, String requestId, ApiException error) {
        int status = error.httpStatus().orElseGet(() -> AliyunErrors.httpStatus(action, error.code()));
        return AliyunEnvelope.failure(wantsXml(request), requestId, request.host(), status, error);
    }

    /** Documents 000 and 002 give JSON as the default; 001, older, gives XML. */
    private boolean wantsXml(ApiRequest request) {
        try {
            return "XML".equalsIgnoreCase(parameters(request).getOrDefault("Format", "JSON"));
        } catch (ApiException unreadable) {
            return false;
        }
    }
}
