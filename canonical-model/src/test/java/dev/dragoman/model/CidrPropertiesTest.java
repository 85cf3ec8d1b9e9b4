package dev.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every IPv4 range; {@link CidrTest} has the examples. */
class CidrPropertiesTest {

    @Property
    void everyBlockIsReadAndWrittenTheSame(@ForAll int address, @ForAll @IntRange(max = 32) int prefix) {
        String text = block(address, prefix);

        assertThat(Cidr.of(text)).hasToString(text);
        assertThat(Cidr.of(text).prefixLength()).isEqualTo(prefix);
        assertThat(Cidr.of(text)).isEqualTo(Cidr.of(text)).hasSameHashCodeAs(Cidr.of(text));
    }

    @Property
    void aBlockContainsEveryNarrowerBlockOfItsAddresses(
            @ForAll int address, @ForAll @IntRange(max = 32) int one, @ForAll @IntRange(max = 32) int other) {
        Cidr wide = Cidr.of(block(address, Math.min(one, other)));
        Cidr narrow = Cidr.of(block(address, Math.max(one, other)));

        assertThat(wide.contains(narrow)).isTrue();
        assertThat(narrow.contains(wide)).isEqualTo(one == other);
    }

    @Property
    void blocksOverlapExactlyIfOneContainsTheOther(
            @ForAll int one,
            @ForAll @IntRange(max = 32) int onePrefix,
            @ForAll int other,
            @ForAll @IntRange(max = 32) int otherPrefix) {
        Cidr first = Cidr.of(block(one, onePrefix));
        Cidr second = Cidr.of(block(other, otherPrefix));

        assertThat(first.overlaps(second)).isEqualTo(first.contains(second) || second.contains(first));
        assertThat(second.overlaps(first)).isEqualTo(first.overlaps(second));
    }

    @Property
    void anyBitBehindThePrefixIsRefused(
            @ForAll int address, @ForAll @IntRange(max = 31) int prefix, @ForAll @IntRange(max = 31) int bit) {
        int hostBit = 1 << (bit % (32 - prefix));

        assertThat(Cidr.problem(text((address & mask(prefix)) | hostBit, prefix)))
                .isPresent();
    }

    private static String block(int address, int prefix) {
        return text(address & mask(prefix), prefix);
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    private static String text(int address, int prefix) {
        return "%d.%d.%d.%d/%d"
                .formatted(address >>> 24, address >>> 16 & 255, address >>> 8 & 255, address & 255, prefix);
    }
}
