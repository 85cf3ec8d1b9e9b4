package dev.dragoman.app.cli;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.routes.config.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the API and the action that somebody names, or says what was probably meant. */
final class ApiNames {

    private static final List<String> KNOWN =
            Stream.of(Api.values()).map(Api::id).toList();

    private ApiNames() {}

    /**
     * The API of this name.
     *
     * @throws UnusableInputException if there is none
     */
    static Api api(String name) {
        return Stream.of(Api.values())
                .filter(api -> api.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(List.of("There is no API " + name
                        + Nearest.hint(name, KNOWN) + " (known: " + String.join(", ", KNOWN) + ")")));
    }

    /**
     * The action of this name.
     *
     * @throws UnusableInputException if the API has none; names the nearest, and the APIs that have it
     */
    static Action action(Api api, String name) {
        return Catalogue.of(api).find(name).orElseThrow(() -> {
            String near = Catalogue.of(api)
                    .nearest(name)
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            String others = Stream.of(Api.values())
                    .filter(other -> Catalogue.of(other).find(name).isPresent())
                    .map(Api::id)
                    .collect(Collectors.joining(", "));
            return new UnusableInputException(List.of(api.id() + " has no documented action " + name + near
                    + (others.isEmpty() ? "" : " (there is one in " + others + ")")));
        });
    }
}
