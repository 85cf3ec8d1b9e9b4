package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.Family;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What this package simulates. */
public final class LineFamilies {

    private LineFamilies() {}

    /** What this package simulates, for these accounts. */
    public static List<Family> all(Set<String> accounts) {
        return Stream.<Family>of(
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
                .<Family>map(family -> new CheckedFamily(family, accounts))
                .toList();
    }
}
