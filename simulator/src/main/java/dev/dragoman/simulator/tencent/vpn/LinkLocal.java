package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.state.Resource;

/** Addresses within tunnels, which only examples show: {@code 169.254.97.7} (document 004, lines 11336 and 12328). */
final class LinkLocal {

    private static final int HOSTS = 254;

    private LinkLocal() {}

    static String of(Resource resource) {
        int number = OldIds.number(resource);
        return "169.254.%d.%d".formatted(number / HOSTS % HOSTS + 1, number % HOSTS + 1);
    }
}
