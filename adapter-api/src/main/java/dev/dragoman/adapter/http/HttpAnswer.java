package dev.dragoman.adapter.http;

/**
 * What came back.
 *
 * @param status the HTTP status
 * @param contentType the {@code Content-Type} header, empty if there was none
 * @param body the whole body, decompressed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record HttpAnswer(int status, String contentType, byte[] body) {}
