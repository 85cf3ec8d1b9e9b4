package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.ApiRequest;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.auth.AccessKeys;
import dev.dragoman.simulator.auth.Hmac;
import dev.dragoman.simulator.auth.Nonces;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The checks that both APIs make in the same order, each answering with its own codes. */
final class TencentAuthentication {

    private final AccessKeys keys;
    private final Duration clockTolerance;
    private final Codes codes;
    private final Nonces nonces = new Nonces();

    TencentAuthentication(AccessKeys keys, Duration clockTolerance, Codes codes) {
        this.keys = keys;
        this.clockTolerance = clockTolerance;
        this.codes = codes;
    }

    AccessKey check(ApiRequest request, Map<String, String> parameters, Instant now) {
        AccessKey key = key(parameters);
        requireSame(TencentSignature.of(request, parameters, key.secret()), parameters.getOrDefault("Signature", ""));
        checkTime(parameters.getOrDefault("Timestamp", ""), now);
        checkToken(key, parameters);
        String use = key.id() + ' ' + parameters.get("Timestamp") + ' ' + parameters.get("Nonce");
        if (!nonces.firstUse(use)) {
            throw new ApiException(codes.replay, "The Nonce was used before with this Timestamp.");
        }
        return key;
    }

    /** The same of a request signed with TC3-HMAC-SHA256, which has no nonce, so that nothing tells a replay. */
    AccessKey check(ApiRequest request, Tc3Authorization authorization, Map<String, String> parameters, Instant now) {
        AccessKey key = key(parameters);
        String timestamp = parameters.getOrDefault("Timestamp", "");
        requireSame(authorization.expected(request, timestamp, key.secret()), authorization.signature());
        if (!checkTime(timestamp, now).toString().startsWith(authorization.date())) {
            throw new ApiException(codes.wrongSignature, "The date of the Credential is not the Timestamp's.");
        }
        checkToken(key, parameters);
        return key;
    }

    private AccessKey key(Map<String, String> parameters) {
        return keys.find(parameters.getOrDefault("SecretId", ""))
                .orElseThrow(() -> new ApiException(codes.unknownKey, "The SecretId is not found."));
    }

    private void requireSame(String expected, String given) {
        if (!Hmac.same(expected, given)) {
            throw new ApiException(
                    codes.wrongSignature,
                    "The provided credentials could not be validated. Please check your signature is correct.");
        }
    }

    private void checkToken(AccessKey key, Map<String, String> parameters) {
        if (!key.token().equals(Optional.ofNullable(parameters.get("Token")))) {
            throw new ApiException(codes.wrongToken, "The token does not belong to the key.");
        }
    }

    private Instant checkTime(String timestamp, Instant now) {
        Optional<Instant> sent = TencentTime.parseEpochSeconds(timestamp);
        if (sent.isEmpty()) {
            throw new ApiException(codes.badParameter, "The Timestamp is not a number of seconds.");
        }
        if (Duration.between(sent.get(), now).abs().compareTo(clockTolerance) > 0) {
            throw new ApiException(codes.expired, "The Timestamp is too far off the server's time.");
        }
        return sent.get();
    }

    /** How an API says what is wrong. */
    record Codes(
            String unknownKey,
            String wrongSignature,
            String wrongToken,
            String replay,
            String expired,
            String badParameter) {}
}
