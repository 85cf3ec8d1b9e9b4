package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ApiRequest;
import java.util.Map;
import java.util.Optional;

/** Where parameters are: GET in the query; POST in the body, and then the query does not count (lines 656 and 7746). */
final class TencentParameters {

    private TencentParameters() {}

    /** Empty if they cannot be decoded. */
    static Optional<Map<String, String>> of(ApiRequest request) {
        try {
            return Optional.of(request.method().equals("POST") ? request.bodyParameters() : request.queryParameters());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
