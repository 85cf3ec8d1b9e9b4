package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.Family;
import java.util.List;
import java.util.stream.Stream;

/** What this package simulates. */
public final class LineFamilies {

    private static final List<Family> ALL = Stream.<Family>of(
                    new TransferServiceFamily(),
                    new AccessPointFamily(),
                    new PhysicalConnectionFamily(),
                    new LineStates(),
                    new LineOrderFamily(),
                    new LetterFamily(),
                    new VirtualConnectionFamily(),
                    new BorderRouterFamily(),
                    new BorderRouterStates(),
                    new BorderRouterList(),
                    new LineAssociationFamily(),
                    new BgpGroupFamily(),
                    new BgpPeerFamily(),
                    new BgpNetworkFamily(),
                    new FailoverGroupFamily())
            .<Family>map(CheckedFamily::new)
            .toList();

    private LineFamilies() {}

    public static List<Family> all() {
        return ALL;
    }
}
