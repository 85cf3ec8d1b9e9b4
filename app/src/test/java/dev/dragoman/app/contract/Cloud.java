package dev.dragoman.app.contract;

import dev.dragoman.app.site.Site;
import dev.dragoman.simulator.state.Resource;
import java.util.Optional;

/** What the simulated clouds have. */
final class Cloud {

    private Cloud() {}

    static Optional<Resource> find(Site site, String id) {
        return site.simulator().resources().stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst();
    }

    /** The resource of this id, which must be there. */
    static Resource resource(Site site, String id) {
        return find(site, id).orElseThrow(() -> new AssertionError("the cloud has no " + id));
    }
}
