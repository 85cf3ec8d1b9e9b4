package dev.dragoman.adapter;

/**
 * Says that a look can be taken together with others. Looks of equal keys go out as one call, which {@link
 * CloudAdapter#together} makes; each reads its own part of the answer.
 *
 * @param key everything that the looks must have in common: target, API, action and all parameters but the one that names
 *     what is looked at; in the adapter's words
 * @param most how many looks may be taken at once, at least two
 * @param pages whether what they have in common is listed page by page. Such a list may miss something while it changes, so
 *     that a look which is not answered by it has to be taken by itself; and it may have more pages than there are looks
 */
public record SharedLook(String key, int most, boolean pages) {}
