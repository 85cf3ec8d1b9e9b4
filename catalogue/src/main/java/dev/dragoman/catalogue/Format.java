package dev.dragoman.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats a parameter may name, and what they accept. A format not listed here accepts any text. */
final class Format {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Predicate<String> IPV4 = matches(OCTET + "(\\." + OCTET + "){3}");
    private static final Predicate<String> CIDR = matches(OCTET + "(\\." + OCTET + "){3}/(3[0-2]|[12]?\\d)");
    private static final Predicate<String> INTEGER = matches("-?\\d{1,18}");

    private static final Map<String, Predicate<String>> ALL = Map.of(
            "cidr", CIDR,
            "cidr-list-comma", commaSeparated(CIDR),
            "ipv4", IPV4,
            "ipv4-list-comma", commaSeparated(IPV4),
            "id-list-comma", commaSeparated(matches("[A-Za-z0-9_-]+")),
            "integer", INTEGER,
            "port", INTEGER.and(text -> between(text, 1, 65_535)),
            "datetime", matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z"));

    private Format() {}

    static boolean accepts(String format, String value) {
        return ALL.getOrDefault(format, any -> true).test(value);
    }

    static boolean isInteger(String value) {
        return INTEGER.test(value);
    }

    /** How many elements a value of this format holds: commas count only where the format is a list. */
    static int elements(String format, String value) {
        return format.endsWith("-list-comma") ? value.split(",", -1).length : 1;
    }

    private static boolean between(String text, long min, long max) {
        long value = Long.parseLong(text);
        return min <= value && value <= max;
    }

    private static Predicate<String> matches(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static Predicate<String> commaSeparated(Predicate<String> element) {
        return text -> Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(element);
    }
}
