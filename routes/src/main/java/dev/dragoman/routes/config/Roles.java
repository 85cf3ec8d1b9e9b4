package dev.dragoman.routes.config;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of the gateway runs in this process.
 *
 * @param names {@value #ALL}, or some of {@value #INTAKE}, {@value #ENGINE} and {@code adapter-<provider>}
 */
public record Roles(Set<String> names) {

    public static final String ALL = "all";
    public static final String INTAKE = "intake";
    public static final String ENGINE = "engine";

    private static final String ADAPTER = "adapter-";
    private static final Pattern KNOWN = Pattern.compile("all|intake|engine|adapter-[a-z0-9][a-z0-9-]*");

    public Roles {
        names = Set.copyOf(names);
    }

    /** Everything. */
    public static Roles all() {
        return new Roles(Set.of(ALL));
    }

    static boolean known(String name) {
        return KNOWN.matcher(name).matches();
    }

    /** Whether commands are read here. */
    public boolean intake() {
        return has(INTAKE);
    }

    /** Whether operations are run here. */
    public boolean engine() {
        return has(ENGINE);
    }

    /** Whether this cloud is called from here. */
    public boolean adapter(String provider) {
        return has(ADAPTER + provider);
    }

    private boolean has(String name) {
        return names.contains(ALL) || names.contains(name);
    }
}
