package dev.dragoman.routes.secrets;

import java.util.Optional;

/** One place where secrets are. */
@FunctionalInterface
interface SecretSource {

    /**
     * The value as it is now; never empty text.
     *
     * @param name a well-formed name, see {@link dev.dragoman.model.SecretReference#NAME}
     * @return empty if there is none here, or none that can be used
     */
    Optional<String> find(String name);
}
