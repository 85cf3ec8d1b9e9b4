package dev.dragoman.client;

import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.CreateData;
import dev.dragoman.model.command.ListData;
import dev.dragoman.model.command.NamedData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts commands: one method for each verb, then the {@link CommandBuilder} for what is the same with all. */
public final class Commands {

    private Commands() {}

    /**
     * Make a resource.
     *
     * @param spec what is asked for, the record of a kind such as {@code NetworkSpec}
     * @param ignoreUnsupported pointers into the spec that may be left out where the cloud cannot express them
     * @throws IllegalArgumentException if the spec is no kind's
     */
    public static CommandBuilder create(
            Lane target, String stack, String name, Record spec, String... ignoreUnsupported) {
        List<String> ignored = ignoreUnsupported.length == 0 ? null : List.of(ignoreUnsupported);
        return new CommandBuilder(
                kindOf(spec),
                Verb.CREATE,
                stack,
                deadline -> new CreateData<>(target, stack, name, spec, ignored, deadline));
    }

    /** Delete a resource; it is a success, too, if there is none. */
    public static CommandBuilder delete(Lane target, String stack, Kind kind, String name) {
        return named(target, stack, kind, Verb.DELETE, name);
    }

    /** Read a resource from the cloud. */
    public static CommandBuilder get(Lane target, String stack, Kind kind, String name) {
        return named(target, stack, kind, Verb.GET, name);
    }

    /** Read the first page of what the cloud has in a region, 50 items. */
    public static CommandBuilder list(Lane target, String stack, Kind kind) {
        return page(target, stack, kind, null, null);
    }

    /**
     * Read a page of what the cloud has in a region.
     *
     * @param limit items, 1 to 50
     * @param pageToken the {@code nextPageToken} of the page before; empty for the first
     */
    public static CommandBuilder list(Lane target, String stack, Kind kind, int limit, String pageToken) {
        return page(target, stack, kind, limit, pageToken.isEmpty() ? null : pageToken);
    }

    private static CommandBuilder named(Lane target, String stack, Kind kind, Verb verb, String name) {
        return new CommandBuilder(kind, verb, stack, deadline -> new NamedData(target, stack, name, deadline));
    }

    private static CommandBuilder page(
            Lane target, String stack, Kind kind, @Nullable Integer limit, @Nullable String pageToken) {
        return new CommandBuilder(
                kind, Verb.LIST, stack, deadline -> new ListData(target, stack, limit, pageToken, deadline));
    }

    private static Kind kindOf(Record spec) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.spec() == spec.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("create: expected the spec of a kind, got a "
                        + spec.getClass().getSimpleName()));
    }
}
