package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunRegions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where leased lines end: four sites in every region, one in each documented state (document 002, lines 795–920).
 *
 * @param id as in the documents' example, {@code ap-cn-hangzhou-yh-A} cut short
 * @param region the region of the site
 * @param state how many lines it can still take
 */
public record AccessPoint(String id, String region, State state) {

    /** How many lines a site can still take. */
    public enum State {
        RECOMMENDED("A", "recommended"),
        HOT("B", "hot"),
        FULL("C", "full"),
        DISABLED("D", "disabled");

        private final String letter;
        private final String spelling;

        State(String letter, String spelling) {
            this.letter = letter;
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }

    static List<AccessPoint> in(String region) {
        return Arrays.stream(State.values())
                .map(state -> new AccessPoint("ap-" + region + "-" + state.letter, region, state))
                .toList();
    }

    /** The site of this id, in whichever region. */
    public static Optional<AccessPoint> find(String id) {
        return AliyunRegions.names().keySet().stream()
                .flatMap(region -> in(region).stream())
                .filter(site -> site.id.equals(id))
                .findFirst();
    }

    boolean takesLines() {
        return state == State.RECOMMENDED || state == State.HOT;
    }

    String letter() {
        return state.letter;
    }
}
