package dev.dragoman.simulator.state;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Optional;

/**
 * An IPv4 block.
 *
 * @param text as written
 * @param address the block
 */
public record Cidr(String text, IPAddress address) {

    /** The block, if the text is one: four numbers, a slash, a mask, and no bit set behind the mask. */
    public static Optional<Cidr> parse(String text) {
        IPAddress address = new IPAddressString(text).getAddress();
        if (address == null || !address.isIPv4() || address.getNetworkPrefixLength() == null) {
            return Optional.empty();
        }
        return address.isPrefixBlock() ? Optional.of(new Cidr(text, address)) : Optional.empty();
    }

    /**
     * The block.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no CIDR block: " + text));
    }

    /** The block that an address with a mask lies in, as the documents' examples write some blocks: 10.0.0.1/24. */
    public static Optional<Cidr> around(String text) {
        return Optional.ofNullable(new IPAddressString(text).getAddress())
                .filter(address -> address.isIPv4() && address.getNetworkPrefixLength() != null)
                .map(IPAddress::toPrefixBlock)
                .map(block -> new Cidr(block.toString(), block));
    }

    public int mask() {
        Integer length = address.getNetworkPrefixLength();
        return length == null ? address.getBitCount() : length;
    }

    public boolean contains(Cidr other) {
        return address.contains(other.address);
    }

    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** How many addresses it holds. */
    public int size() {
        return address.getCount().intValue();
    }
}
