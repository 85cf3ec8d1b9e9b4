package dev.dragoman.simulator.api;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Violation;
import dev.dragoman.simulator.auth.AccessKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one API does its own way: signatures, parameters that every action takes, codes, envelopes. */
public interface Dialect {

    Api api();

    /**
     * All parameters of the request, from wherever this API takes them.
     *
     * @throws ApiException if they cannot be read
     */
    Map<String, String> parameters(ApiRequest request);

    /**
     * Whose request it is.
     *
     * @throws ApiException if it is incomplete, wrongly signed, too old, or was seen before
     */
    AccessKey authenticate(ApiRequest request, Map<String, String> parameters, Instant now);

    /** Whether every action takes this parameter. */
    boolean isCommon(String parameter);

    /** The region that the call names. */
    Optional<String> region(Map<String, String> parameters);

    ApiException unknownAction(String action);

    /** The documents know the action, the simulator does not yet. */
    ApiException notSimulated(String action);

    /** What the cloud answers to a call that departs from the documents in these ways; there is at least one. */
    ApiException invalid(Action action, List<Violation> violations);

    ApiException throttled();

    ApiException internalError();

    Reply success(ApiRequest request, String action, String requestId, Map<String, Object> answer);

    /** The answer to a refused call; the action is given if it is a documented one. */
    Reply failure(ApiRequest request, Optional<Action> action, String requestId, ApiException error);
}
