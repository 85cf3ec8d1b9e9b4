package dev.dragoman.simulator.state;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.UUID;

/** Ids in the clouds' manner. Fast rather than secret: nothing here guards anything. */
public final class Ids {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());

    /** The prefix followed by that many lower-case letters and digits. */
    public synchronized String next(String prefix, int length) {
        StringBuilder id = new StringBuilder(prefix.length() + length).append(prefix);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** A number of so many digits. */
    synchronized String number(int digits) {
        StringBuilder number = new StringBuilder(digits).append(random.nextInt(1, 10));
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    /** An IPv4 address that begins with this number. */
    synchronized String address(int firstNumber) {
        return "%d.%d.%d.%d".formatted(firstNumber, number(), number(), number());
    }

    /** Neither 0 nor 255, so that an address looks like one of a host. */
    private int number() {
        return random.nextInt(1, 255);
    }

    /** A request's id, in the form of a UUID. */
    public synchronized String requestId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
