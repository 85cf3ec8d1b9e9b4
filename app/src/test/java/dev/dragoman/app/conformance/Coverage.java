package dev.dragoman.app.conformance;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Completion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What was seen of which action. */
final class Coverage {

    /** What can be seen of an action. */
    enum Result {
        /** It succeeded. */
        SUCCEEDED,
        /** It was refused with a code that its page, or its API, documents. */
        REFUSED,
        /** Its asynchronous work was followed by its own polling action to its end. */
        FOLLOWED,
        /** Its asynchronous work failed, and that was told. */
        WORK_FAILED,
        /** Its first answer was lost, and it took effect once: that was found out, or a person was asked as declared. */
        RECOVERED_AFTER,
        /** Its first connection was dropped before, and the same came of it. */
        RECOVERED_BEFORE,
        /** It ended as {@code unresolved}, as its declaration says that it may. */
        UNRESOLVED;

        static Result of(Manner manner) {
            return switch (manner) {
                case PLAIN, WORK_FAILS -> SUCCEEDED;
                case ANSWER_LOST -> RECOVERED_AFTER;
                case DROPPED_BEFORE -> RECOVERED_BEFORE;
            };
        }
    }

    private final Map<String, Set<Result>> seen = new ConcurrentHashMap<>();

    void add(Api api, String action, Result result) {
        seen.computeIfAbsent(key(api, action), key -> ConcurrentHashMap.newKeySet())
                .add(result);
    }

    /** That an action was refused. A code that the documents do not know proves nothing. */
    Result documented(Api api, Action action, String code) {
        boolean own = action.errors().stream().anyMatch(error -> error.code().equals(code));
        if (!own && !CommonCodes.of(api).contains(code)) {
            throw new AssertionError("%s %s documents no error %s".formatted(api.id(), action.name(), code));
        }
        return Result.REFUSED;
    }

    private static String key(Api api, String action) {
        return api.id() + " " + action;
    }

    /** What was not seen that has to be, one line each. */
    List<String> gaps(Set<Result> wanted) {
        List<String> gaps = new ArrayList<>();
        for (Api api : Api.values()) {
            for (Action action : Catalogue.of(api).actions()) {
                Set<Result> missing = EnumSet.noneOf(Result.class);
                missing.addAll(wanted);
                missing.removeIf(result -> !concerns(result, action) || has(api, action, result));
                missing.forEach(result -> gaps.add(key(api, action.name()) + ": " + result));
            }
        }
        return gaps;
    }

    private boolean has(Api api, Action action, Result result) {
        return seen.getOrDefault(key(api, action.name()), Set.of()).contains(result);
    }

    private static boolean concerns(Result result, Action action) {
        return switch (result) {
            case SUCCEEDED, REFUSED -> true;
            case FOLLOWED, WORK_FAILED -> action.completion().mode() != Completion.Mode.IMMEDIATE;
            case RECOVERED_AFTER, RECOVERED_BEFORE -> !action.reads();
            case UNRESOLVED -> false;
        };
    }

    /**
     * The actions of the families that were seen at all, and what was not seen of them, one line each.
     */
    String missing() {
        List<String> lines = new ArrayList<>();
        for (Api api : Api.values()) {
            Set<String> families = Catalogue.of(api).actions().stream()
                    .filter(action -> seen.containsKey(key(api, action.name())))
                    .map(Action::resource)
                    .collect(Collectors.toSet());
            for (Action action : Catalogue.of(api).actions()) {
                Set<Result> missing = EnumSet.allOf(Result.class);
                missing.removeIf(result -> !concerns(result, action) || has(api, action, result));
                if (families.contains(action.resource()) && !missing.isEmpty()) {
                    lines.add(key(api, action.name()) + ": " + missing);
                }
            }
        }
        return String.join("\n", lines);
    }

    /** For each API and family: how many actions there are, and of how many each result was seen. */
    String table(Set<Result> columns, boolean onlySeen) {
        StringBuilder table = new StringBuilder("%-16s %-28s %8s".formatted("api", "family", "actions"));
        columns.forEach(column -> table.append(
                " %17s".formatted(column.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        for (Api api : Api.values()) {
            Map<String, List<Action>> families = Catalogue.of(api).actions().stream()
                    .collect(Collectors.groupingBy(Action::resource, TreeMap::new, Collectors.toList()));
            families.forEach((family, actions) -> {
                if (onlySeen && actions.stream().noneMatch(action -> seen.containsKey(key(api, action.name())))) {
                    return;
                }
                table.append("\n%-16s %-28s %8d".formatted(api.id(), family, actions.size()));
                columns.forEach(column -> table.append(" %17s".formatted(share(api, actions, column))));
            });
        }
        return table.append('\n').toString();
    }

    private String share(Api api, List<Action> actions, Result column) {
        long concerned = actions.stream()
                .filter(action -> column == Result.UNRESOLVED || concerns(column, action))
                .count();
        long of = actions.stream()
                .filter(action ->
                        seen.getOrDefault(key(api, action.name()), Set.of()).contains(column))
                .count();
        return concerned == 0 ? "-" : of + "/" + concerned;
    }
}
