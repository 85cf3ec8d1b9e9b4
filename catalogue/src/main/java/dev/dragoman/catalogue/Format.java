package dev.dragoman.catalogue;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats a parameter may name, and what they accept. */
final class Format {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String ADDRESS = OCTET + "(\\." + OCTET + "){3}";
    private static final String PORT = "\\d{1,5}";
    private static final Predicate<String> IPV4 = matches(ADDRESS);
    private static final Predicate<String> CIDR = matches(ADDRESS + "/(3[0-2]|[12]?\\d)");
    private static final Predicate<String> IPV6 = Format::isIpv6;
    private static final Predicate<String> IPV6_CIDR = Format::isIpv6Cidr;
    private static final Predicate<String> INTEGER = Format::isInteger;
    private static final Predicate<String> PORT_RANGE = matches("(?i:all)|" + PORT + "(-" + PORT + ")?");
    private static final Predicate<String> TIME = matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z");
    private static final Predicate<String> IPV6_GROUP = matches("[0-9A-Fa-f]{1,4}");
    private static final int IPV6_GROUPS = 8;

    /** A letter first (Chinese ones are letters), and no web address. */
    private static final Predicate<String> DESCRIPTION = matches("(?s)(?!https?://)\\p{L}.*");

    private static final Map<String, Accepted> ALL = Map.ofEntries(
            accepted("cidr", "a CIDR block", CIDR, CIDR.or(IPV6_CIDR)),
            accepted(
                    "cidr-or-ip",
                    "a CIDR block or an address",
                    CIDR.or(IPV4).or(IPV6_CIDR).or(IPV6)),
            accepted("cidr-list-comma", "CIDR blocks", commaSeparated(CIDR), commaSeparated(CIDR.or(IPV6_CIDR))),
            accepted("ipv4", "an IPv4 address", IPV4, IPV4.or(IPV6)),
            accepted("ipv4-list-comma", "IPv4 addresses", commaSeparated(IPV4), commaSeparated(IPV4.or(IPV6))),
            accepted("ipv6", "an IPv6 address", IPV6),
            accepted("ip", "an IP address", IPV4.or(IPV6)),
            accepted(
                    "ip-pool",
                    "an address, a range of addresses or a CIDR block",
                    matches(ADDRESS + "(-" + ADDRESS + ")?").or(CIDR)),
            accepted("netmask", "a netmask", text -> IPV4.test(text) && bits(text) >= 0),
            accepted("id-list-comma", "ids", commaSeparated(matches("[A-Za-z0-9_-]+"))),
            accepted("integer", "a whole number", INTEGER),
            accepted("asn", "an AS number", INTEGER.and(text -> between(text, 1, 4_294_967_295L))),
            accepted("port", "a port", INTEGER.and(text -> between(text, 1, 65_535))),
            accepted(
                    "port-range",
                    "a port, a range of ports, or all",
                    PORT_RANGE.and(Format::isPortRange),
                    commaSeparated(PORT_RANGE.and(Format::isPortRange))),
            accepted("datetime", "a time such as 2022-07-01T08:00:00Z", Format::isTime),
            accepted("ascii", "ASCII", text -> text.chars().allMatch(c -> c < 0x80)),
            accepted("name", "a letter, then letters, digits, '.', '_' and '-'", matches("\\p{L}[\\p{L}\\p{N}._-]*")),
            accepted("description", "a letter, then anything, but no web address", DESCRIPTION),
            accepted("json", "JSON", text -> Json.parse(text).isPresent()));

    private static final Accepted ANY = new Accepted("any text", any -> true, any -> true);

    private Format() {}

    /** Whether a value has this format; lenient also takes what the real clouds have been known to take since. */
    static boolean accepts(String format, String value, Validation validation) {
        Accepted accepted = ALL.getOrDefault(format, ANY);
        return (validation == Validation.LENIENT ? accepted.wide : accepted.strict).test(value);
    }

    /** Whether anything is known of the format: one that is not accepts any text. */
    static boolean isKnown(String format) {
        return ALL.containsKey(format);
    }

    /** What the format is, for people. */
    static String words(String format) {
        return ALL.getOrDefault(format, ANY).words;
    }

    static boolean isInteger(String value) {
        int start = value.startsWith("-") ? 1 : 0;
        int digits = value.length() - start;
        return digits >= 1 && digits <= 18 && value.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isCommaList(String format) {
        return format.endsWith("-list-comma");
    }

    /** How many elements a value of this format holds: commas count only where the format is a list. */
    static int elements(String format, String value) {
        return isCommaList(format) ? value.split(",", -1).length : 1;
    }

    /** Bits of the prefix of a CIDR block or of a netmask; -1 if the value is neither. */
    static int prefix(String value) {
        if (CIDR.test(value)) {
            return Integer.parseInt(value.substring(value.indexOf('/') + 1));
        }
        return IPV4.test(value) ? bits(value) : -1;
    }

    private static int bits(String mask) {
        int bits = 0;
        for (String octet : mask.split("\\.", -1)) {
            bits = bits << 8 | Integer.parseInt(octet);
        }
        int ones = Integer.bitCount(bits);
        return ones == 0 || bits == -1 << (32 - ones) ? ones : -1;
    }

    /** Groups of hexadecimal digits, one run of zeros left out at most. No IPv4 tail, no zone. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == IPV6_GROUPS;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int left = before.isEmpty() ? 0 : groups(before);
        int right = after.isEmpty() ? 0 : groups(after);
        return left >= 0 && right >= 0 && left + right < IPV6_GROUPS;
    }

    private static int groups(String text) {
        String[] groups = text.split(":", -1);
        return Arrays.stream(groups).allMatch(IPV6_GROUP) ? groups.length : -1;
    }

    private static boolean isIpv6Cidr(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && isIpv6(text.substring(0, slash))
                && isInteger(text.substring(slash + 1))
                && between(text.substring(slash + 1), 0, 128);
    }

    private static boolean isTime(String text) {
        if (!TIME.test(text)) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false; // digits in the right places, but no such day or hour
        }
    }

    private static boolean isPortRange(String text) {
        if (text.equalsIgnoreCase("all")) {
            return true;
        }
        String[] ports = text.split("-", -1);
        return Arrays.stream(ports).allMatch(port -> between(port, 0, 65_535))
                && Integer.parseInt(ports[0]) <= Integer.parseInt(ports[ports.length - 1]);
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

    private static Map.Entry<String, Accepted> accepted(String format, String words, Predicate<String> strict) {
        return accepted(format, words, strict, strict);
    }

    private static Map.Entry<String, Accepted> accepted(
            String format, String words, Predicate<String> strict, Predicate<String> wide) {
        return Map.entry(format, new Accepted(words, strict, wide));
    }

    private record Accepted(String words, Predicate<String> strict, Predicate<String> wide) {}
}
