package dev.dragoman.simulator.fault;

import dev.dragoman.catalogue.Api;

/**
 * A call, as rules see it.
 *
 * @param api the API called
 * @param action the action's name
 * @param account the owner of the access key
 * @param request everything the caller asked for, the token included: the same text for the same request sent again,
 *     whatever its signature, time and nonce
 */
public record Subject(Api api, String action, String account, String request) {

    /** What tells a request from all others. */
    String identity() {
        return api.id() + ' ' + account + ' ' + action + ' ' + request;
    }
}
