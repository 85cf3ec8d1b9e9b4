package dev.dragoman.adapter;

/**
 * An answer as read: what it means, and what of it may be kept.
 *
 * @param outcome what it means
 * @param requestId the cloud's, empty if there was none
 * @param httpStatus 0 if there was no answer
 * @param nativeCode the cloud's error code, empty if it gave none
 * @param body the answer with its secrets masked, for the audit trail
 */
public record Reading(Outcome outcome, String requestId, int httpStatus, String nativeCode, String body) {}
