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
        String id = parameters.getOrDefault("SecretId", "");
        AccessKey key =
                keys.find(id).orElseThrow(() -> new ApiException(codes.unknownKey, "The SecretId is not found."));
        String expected = TencentSignature.of(request, parameters, key.secret());
        if (!Hmac.same(expected, parameters.getOrDefault("Signature", ""))) {
            throw new ApiException(
                    codes.wrongSignature,
                    "The provided credentials could not be validated. Please check your signature is correct.");
        }
        checkTime(parameters.getOrDefault("Timestamp", ""), now);
        if (!key.token().equals(Optional.ofNullable(parameters.get("Token")))) {
            throw new ApiException(codes.wrongToken, "The token does not belong to the key.");
        }
        String use = id + ' ' + parameters.get("Timestamp") + ' ' + parameters.get("Nonce");
        if (!nonces.firstUse(use)) {
            throw new ApiException(codes.replay, "The Nonce was used before with this Timestamp.");
        }
        return key;
    }

    private void checkTime(String timestamp, Instant now) {
        Optional<Instant> sent = TencentTime.parseEpochSeconds(timestamp);
        if (sent.isEmpty()) {
            throw new ApiException(codes.badParameter, "The Timestamp is not a number of seconds.");
        }
        if (Duration.between(sent.get(), now).abs().compareTo(clockTolerance) > 0) {
            throw new ApiException(codes.expired, "The Timestamp is too far off the server's time.");
        }
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
