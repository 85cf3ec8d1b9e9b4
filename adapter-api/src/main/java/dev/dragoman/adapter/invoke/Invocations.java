package dev.dragoman.adapter.invoke;

import dev.dragoman.adapter.ProcedureName;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.model.command.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The procedures of one cloud's native calls, by the variants of {@link dev.dragoman.model.command.Invocation#variant}: {@code
 * aliyun-vpc/CreateVpc}, then {@code /submit} if the end is not awaited, and {@code /all} if all pages are read. Each is made when it is
 * first asked for.
 */
public final class Invocations {

    private static final String SUBMIT = "submit";

    private final String provider;
    private final Set<String> conflictNouns;
    private final Map<String, Optional<Procedure>> made = new ConcurrentHashMap<>();

    private Invocations(String provider, Set<String> conflictNouns) {
        this.provider = provider;
        this.conflictNouns = conflictNouns;
    }

    /**
     * Those of a cloud.
     *
     * @param declared the cloud's procedures of kinds of resources, whose conflict keys native calls hold too
     */
    public static Invocations of(String provider, List<Procedure> declared) {
        Set<String> nouns = new TreeSet<>();
        declared.forEach(procedure -> nouns.addAll(procedure.conflictNouns()));
        return new Invocations(provider, nouns);
    }

    /** The procedure of this name; empty if the cloud's documents know no such action. */
    public Optional<Procedure> find(ProcedureName name) {
        return made.computeIfAbsent(name.variant(), this::make);
    }

    private Optional<Procedure> make(String variant) {
        List<String> parts = List.of(variant.split("/"));
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Set<String> manner = Set.copyOf(parts.subList(2, parts.size()));
        return api(parts.get(0))
                .flatMap(api -> Catalogue.of(api).find(parts.get(1)))
                .map(action -> procedure(parts.get(0), action, manner));
    }

    private Procedure procedure(String api, Action action, Set<String> manner) {
        return new InvocationProcedure(
                        api(api).orElseThrow(),
                        action,
                        conflictNouns,
                        !manner.contains(SUBMIT),
                        manner.contains(Pages.ALL.id()))
                .declared();
    }

    private Optional<Api> api(String id) {
        return Stream.of(Api.values())
                .filter(api -> api.provider().equals(provider) && api.id().equals(id))
                .findFirst();
    }
}
