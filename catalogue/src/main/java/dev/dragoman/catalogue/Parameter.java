package dev.dragoman.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A request parameter.
 *
 * @param name as documented; repeated parts are {@code N}, and {@code M} within them ({@code Filters.N.Name})
 * @param type {@code string}, {@code integer}, {@code long}, {@code boolean}, a structure's name, or one of these with
 *     {@code []}
 * @param required whether every call must carry it
 * @param requiredWhen the condition under which a call must carry it, in words
 * @param conditions the same, and further conditions, as far as the call itself tells
 * @param wire the name on the wire with its repeated parts ({@code VpcIds.N}); the same as {@code name} where nothing is
 *     repeated
 * @param base the first index of a repeated part, 0 or 1
 * @param memberOf the parameter whose JSON text holds this value; then it is no parameter of its own
 * @param allowed the values it may take, as text, in upper or lower case; empty: any
 * @param alsoAccepts values it takes although its type or format would not have them; the empty text among them: it may be
 *     sent empty although it is required
 * @param defaultValue what the cloud assumes when it is absent, as text
 * @param size limits of value, length and count
 * @param format {@code cidr}, {@code ipv4}, {@code id-list-comma}, …; see {@link Format}
 * @param excludes parameters that may not be sent beside it
 * @param forbidden values it may not take
 * @param aliases other spellings met in the documents or used by the official SDKs
 * @param filters for a list of filters: the filter names known
 * @param unit of its number, if it is not evident ({@code Mbps})
 * @param meanings what values stand for that do not speak for themselves ({@code 0}: outbound)
 * @param inNoSdk whether it is printed, but no official SDK knows it
 * @param secret whether its value must never be shown
 * @param provenance whether the documents have it, or the official SDK alone
 */
public record Parameter(
        String name,
        String type,
        boolean required,
        Optional<String> requiredWhen,
        Conditions conditions,
        String wire,
        OptionalInt base,
        Optional<String> memberOf,
        List<String> allowed,
        List<String> alsoAccepts,
        Optional<String> defaultValue,
        Size size,
        Optional<String> format,
        List<String> excludes,
        List<String> forbidden,
        List<String> aliases,
        List<String> filters,
        Optional<String> unit,
        Map<String, String> meanings,
        boolean inNoSdk,
        boolean secret,
        Provenance provenance) {

    public Parameter {
        allowed = List.copyOf(allowed);
        alsoAccepts = List.copyOf(alsoAccepts);
        excludes = List.copyOf(excludes);
        forbidden = List.copyOf(forbidden);
        aliases = List.copyOf(aliases);
        filters = List.copyOf(filters);
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** The type of one value: {@code string} for {@code string[]}. */
    public String elementType() {
        return isList() ? type.substring(0, type.length() - 2) : type;
    }

    public boolean isList() {
        return type.endsWith("[]");
    }

    /** What {@link #format()} is, for people: {@code a CIDR block}. */
    public Optional<String> formatWords() {
        return format.filter(Format::isKnown).map(Format::words);
    }

    /**
     * Documented limits, each inclusive and each optional.
     *
     * @param min smallest number
     * @param max largest number
     * @param minLength shortest text
     * @param maxLength longest text
     * @param lengthInBytes whether lengths count UTF-8 bytes rather than characters
     * @param minItems fewest elements
     * @param maxItems most elements
     * @param minPrefix shortest network prefix or mask, in bits
     * @param maxPrefix longest network prefix or mask, in bits
     */
    public record Size(
            OptionalLong min,
            OptionalLong max,
            OptionalInt minLength,
            OptionalInt maxLength,
            boolean lengthInBytes,
            OptionalInt minItems,
            OptionalInt maxItems,
            OptionalInt minPrefix,
            OptionalInt maxPrefix) {}
}
