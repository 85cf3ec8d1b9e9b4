package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class LineFamilies {

    private static final List<Family> ALL = List.of();

    private LineFamilies() {}

    public static List<Family> all() {
        return ALL;
    }
}
