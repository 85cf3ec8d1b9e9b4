package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ports in a row: {@code 80} or {@code 80-90}; nothing, {@code 0}, {@code 0-0} and, as the catalogue lets pass, {@code all}
 * mean any (document 004, line 13190).
 *
 * @param first the lowest
 * @param last the highest
 */
record PortRange(int first, int last) {

    private static final int HIGHEST = 65_535;
    private static final Set<String> ANY = Set.of("", "0", "0-0", "all");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    static PortRange read(String text) {
        if (ANY.contains(text.toLowerCase(Locale.ROOT))) {
            return new PortRange(0, HIGHEST);
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw malformed(text);
        }
        int first = Integer.parseInt(written.group(1));
        int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
        if (first > last || last > HIGHEST) {
            throw malformed(text);
        }
        return new PortRange(first, last);
    }

    private static ApiException malformed(String text) {
        return V2Parameters.bad("neither a port nor a range of ports: " + text);
    }

    boolean overlaps(PortRange other) {
        return first <= other.last && other.first <= last;
    }
}
