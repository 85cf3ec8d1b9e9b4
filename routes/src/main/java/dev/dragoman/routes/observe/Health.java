package dev.dragoman.routes.observe;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** How the parts of this process are. A part is here from the moment at which it is to run. */
public final class Health {

    private final Map<String, Part> parts = new ConcurrentSkipListMap<>();

    /** Something that runs here. */
    public interface Part {
        /** Whether it does its work. */
        boolean ready();

        /** Whether it will not do its work again before a restart. */
        default boolean failed() {
            return false;
        }
    }

    /** From now on this part counts; given again, the new one counts. */
    public void expect(String name, Part part) {
        parts.put(name, part);
    }

    /** Whether everything that is to run here does its work. */
    public boolean ready() {
        return parts.values().stream().allMatch(Part::ready);
    }

    /** Whether nothing here needs a restart. */
    public boolean live() {
        return parts.values().stream().noneMatch(Part::failed);
    }

    /** Each part: {@code ready}, {@code starting} or {@code failed}. */
    public Map<String, String> report() {
        Map<String, String> report = new TreeMap<>();
        parts.forEach((name, part) -> report.put(name, part.failed() ? "failed" : part.ready() ? "ready" : "starting"));
        return report;
    }
}
