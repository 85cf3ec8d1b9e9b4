package dev.dragoman.simulator.tencent.peer;

import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The states of a connection as {@code DescribeVpcPeeringConnections} numbers them (document 004, line 14688). */
final class PeeringState {

    static final String APPLYING = "0";
    static final String CONNECTED = "1";
    static final String EXPIRED = "2";
    static final String REJECTED = "3";

    /** Deleted by the peer; by the attribute list (line 8373) also of one that is being deleted. */
    static final String DELETED = "4";

    /** Of one that is being made across regions; not shown, because no number says so. */
    static final String CREATING = "creating";

    /** When the request was last opened, from which the days count that it stays open. */
    static final String OPENED_AT = "OpenedAt";

    private static final Duration OPEN_FOR = Duration.ofDays(7);

    private PeeringState() {}

    /**
     * The state at this time. Nobody is told when a request expires: one sees it when one looks, seven days after it was made
     * or opened again (line 15031). What was placed by hand has a word for its state, and works.
     */
    static String of(Resource side, Instant now) {
        boolean open = side.state().equals(APPLYING) && !side.text(OPENED_AT).isEmpty();
        if (open && Instant.parse(side.text(OPENED_AT)).plus(OPEN_FOR).isBefore(now)) {
            return EXPIRED;
        }
        return side.state().matches("\\d") ? side.state() : CONNECTED;
    }

    static boolean isShown(Resource side) {
        return !side.state().equals(CREATING);
    }

    /**
     * Without its VPC: what the peer has deleted is remembered, yet leads nowhere and keeps no VPC from being deleted (not in
     * the documents).
     */
    static Resource cutOff(Resource side) {
        return side.movedTo(List.of());
    }
}
