package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.tencent.V2Parameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressSeqRange;
import inet.ipaddr.IPAddressString;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses in a row: a single one, {@code 183.63.0.1-183.63.0.10}, or a block, also one with bits behind its mask, as
 * {@code 10.0.0.2/18} in the document's examples (004, lines 13238 and 13465).
 */
record AddressRange(IPAddressSeqRange addresses) {

    private static final Pattern END = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?");

    /** Reads any of the three; empty text means all addresses. */
    static AddressRange read(String text) {
        String[] ends = (text.isEmpty() ? "0.0.0.0/0" : text).split("-", -1);
        IPAddress[] addresses = Stream.of(ends)
                .filter(END.asMatchPredicate())
                .map(end -> new IPAddressString(end).getAddress())
                .filter(Objects::nonNull)
                .toArray(IPAddress[]::new);
        if (addresses.length != ends.length || ends.length > 2) {
            throw V2Parameters.bad("neither an address nor a range nor a block: " + text);
        }
        return new AddressRange(
                ends.length == 2
                        ? addresses[0].spanWithRange(addresses[1])
                        : addresses[0].toPrefixBlock().toSequentialRange());
    }

    static AddressRange of(Cidr block) {
        return new AddressRange(block.address().toSequentialRange());
    }

    boolean contains(AddressRange other) {
        return addresses.contains(other.addresses);
    }

    boolean overlaps(AddressRange other) {
        return addresses.overlaps(other.addresses);
    }
}
