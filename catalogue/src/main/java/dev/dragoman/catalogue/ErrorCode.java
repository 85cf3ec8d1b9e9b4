package dev.dragoman.catalogue;

import java.util.OptionalInt;

/**
 * An error an action may answer with.
 *
 * @param code exactly as the cloud spells it
 * @param http the HTTP status printed beside it; Tencent prints none
 */
public record ErrorCode(String code, OptionalInt http) {}
