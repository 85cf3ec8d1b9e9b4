package dev.dragoman.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a list is read in pages.
 *
 * @param style the two parameters: {@code PageNumber/PageSize}, {@code Offset/Limit}, {@code NextToken/MaxResults}, …
 * @param defaultSize elements a page when the request does not say
 * @param maxSize most elements a page
 * @param totalPath where the answer holds the total
 */
public record Paging(String style, OptionalInt defaultSize, OptionalInt maxSize, Optional<String> totalPath) {}
