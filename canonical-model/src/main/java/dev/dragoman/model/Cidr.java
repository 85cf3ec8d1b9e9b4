package dev.dragoman.model;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 address range in CIDR notation (RFC 4632 section 3.1), {@code 10.0.1.0/24}: four decimal octets, a slash, a
 * prefix length of 0 to 32, no leading zeros, and no bit set behind the prefix.
 */
public final class Cidr {

    /** The notation's outline; a library judges the octets, of which it would also read shorter and other forms. */
    private static final Pattern OUTLINE = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}/(0|[1-9]\\d?)");

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .allowIPv6(false)
            .setEmptyAsLoopback(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    /** How much of a wrong text a message repeats. */
    private static final int QUOTED = 50;

    private final IPAddress block;

    private Cidr(IPAddress block) {
        this.block = block;
    }

    /**
     * Reads a range that is known to be good.
     *
     * @throws IllegalArgumentException if it is not, with the sentence of {@link #problem}
     */
    public static Cidr of(String text) {
        Optional<String> wrong = problem(text);
        if (wrong.isPresent()) {
            throw new IllegalArgumentException(wrong.get());
        }
        return new Cidr(parse(text).orElseThrow());
    }

    /** A sentence on what is wrong with a range's text, or empty if it is good. */
    public static Optional<String> problem(String text) {
        Optional<IPAddress> address = parse(text);
        if (address.isEmpty()) {
            return Optional.of("expected an IPv4 range such as 10.0.1.0/24, got " + quoted(text));
        }
        IPAddress block = address.get().toPrefixBlock();
        if (!address.get().getLower().equals(block.getLower())) {
            return Optional.of("expected no bits behind the prefix, " + block + ", got " + quoted(text));
        }
        return Optional.empty();
    }

    /**
     * The range that a text means to a cloud that drops the bits behind the prefix: {@code 10.0.0.0/8} for {@code 10.1.2.3/8}; empty if it is
     * no range.
     */
    public static Optional<String> block(String text) {
        return parse(text).map(address -> address.toPrefixBlock().toCanonicalString());
    }

    private static Optional<IPAddress> parse(String text) {
        if (!OUTLINE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IPAddressString(text, STRICT).toAddress());
        } catch (AddressStringException e) {
            return Optional.empty(); // an octet or the prefix is too large, or has a leading zero
        }
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? "'" + text + "'" : "'" + text.substring(0, QUOTED) + "…'";
    }

    /** How many leading bits the range's addresses share, 0 to 32. */
    public int prefixLength() {
        return block.getPrefixLength();
    }

    /** Whether every address of the other range is in this one. */
    public boolean contains(Cidr other) {
        return block.contains(other.block);
    }

    /** Whether some address is in both ranges; of two CIDR ranges, one then contains the other. */
    public boolean overlaps(Cidr other) {
        return block.overlaps(other.block);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr cidr && block.equals(cidr.block);
    }

    @Override
    public int hashCode() {
        return block.hashCode();
    }

    @Override
    public String toString() {
        return block.toCanonicalString();
    }
}
