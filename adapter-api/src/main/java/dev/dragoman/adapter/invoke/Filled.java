package dev.dragoman.adapter.invoke;

import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import dev.dragoman.model.command.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalogue's texts in which parameters of the request, the id of what was made, and the marker stand in braces. */
final class Filled {

    static final String MARKER = "{marker}";

    private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}");

    /** The longest name that is sure to be taken where a marker stands behind it: 128 characters less the marker's 35 and a hyphen. */
    private static final int LONGEST_BEFORE_MARKER = 24;

    private Filled() {}

    static Invocation invocation(Scope scope) {
        return Invocation.of(scope.spec());
    }

    /** The text, or nothing if it speaks of something that is not there. */
    static List<String> text(Scope scope, String template) {
        StringBuilder text = new StringBuilder();
        Matcher holes = HOLE.matcher(template);
        while (holes.find()) {
            Optional<String> value = value(scope, holes.group(1));
            if (value.isEmpty()) {
                return List.of();
            }
            holes.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        return List.of(holes.appendTail(text).toString());
    }

    private static Optional<String> value(Scope scope, String name) {
        return switch (name) {
            case "id" ->
                Optional.of(scope.progress().attributes().path("id").asText()).filter(id -> !id.isEmpty());
            default -> Optional.ofNullable(invocation(scope).parameters().get(name));
        };
    }

    /** What the parameter that carries the marker says: the marker, or with it, or, where nothing is marked, the publisher's own text. */
    static List<String> marked(Scope scope, String parameter) {
        Optional<String> own = value(scope, parameter);
        if (scope.marker() == MarkerPolicy.OFF) {
            return own.stream().toList();
        }
        if (scope.marker() == MarkerPolicy.KEEP && own.isPresent()) {
            String name = own.get();
            return List.of(
                    name.substring(0, Math.min(name.length(), LONGEST_BEFORE_MARKER)) + "-" + scope.markerText());
        }
        return List.of(scope.markerText());
    }
}
