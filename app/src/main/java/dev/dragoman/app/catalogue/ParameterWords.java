package dev.dragoman.app.catalogue;

import dev.dragoman.catalogue.Condition;
import dev.dragoman.catalogue.Conditions;
import dev.dragoman.catalogue.Paging;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.catalogue.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What an action asks of its parameters, in words. */
final class ParameterWords {

    private ParameterWords() {}

    /** Names or values, in backticks. */
    static String names(Collection<String> names, String between) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(between));
    }

    static String type(String documented) {
        return documented.endsWith("[]") ? "list of " + documented.substring(0, documented.length() - 2) : documented;
    }

    /** Whether it must be sent: {@code yes}, {@code no}, or when. */
    static String required(Parameter parameter) {
        Conditions conditions = parameter.conditions();
        if (!conditions.require()) {
            return parameter.requiredWhen().map(when -> "if " + when).orElse(parameter.required() ? "yes" : "no");
        }
        List<String> parts = new ArrayList<>();
        if (!conditions.requiredIf().isEmpty()) {
            parts.add("if " + holding(conditions.requiredIf(), " and "));
        }
        if (!conditions.requiredUnless().isEmpty()) {
            parts.add("unless " + holding(conditions.requiredUnless(), " or "));
        }
        return String.join(", ", parts);
    }

    private static String holding(List<Condition> conditions, String between) {
        return conditions.stream().map(ParameterWords::holding).collect(Collectors.joining(between));
    }

    private static String holding(Condition condition) {
        String parameter = "`" + condition.parameter() + "` is ";
        return parameter + (condition.values().isEmpty() ? "sent" : names(condition.values(), " or "));
    }

    /** What its value has to be like. */
    static List<String> limits(Parameter parameter) {
        List<String> limits = new ArrayList<>();
        Parameter.Size size = parameter.size();
        parameter.formatWords().ifPresent(limits::add);
        String unit = parameter.unit().map(name -> " " + name).orElse("");
        range(limits, size.min(), size.max(), unit);
        range(limits, size.minLength(), size.maxLength(), size.lengthInBytes() ? " bytes of UTF-8" : " characters");
        range(limits, size.minPrefix(), size.maxPrefix(), " bits of prefix");
        range(limits, size.minItems(), size.maxItems(), " elements");
        if (!unit.isEmpty() && size.min().isEmpty() && size.max().isEmpty()) {
            limits.add("in" + unit);
        }
        parameter.conditions().maxBy().ifPresent(maxBy -> limits.add(largest(maxBy)));
        if (!parameter.forbidden().isEmpty()) {
            limits.add("not " + names(parameter.forbidden(), ", "));
        }
        parameter.conditions().onlyIf().forEach(condition -> limits.add("only where " + holding(condition)));
        if (!parameter.excludes().isEmpty()) {
            limits.add("not beside " + names(parameter.excludes(), ", "));
        }
        if (!parameter.alsoAccepts().isEmpty()) {
            limits.add(parameter.alsoAccepts().stream()
                    .map(value -> value.isEmpty() ? "may be empty" : "or `" + value + "`")
                    .collect(Collectors.joining(", ")));
        }
        return limits;
    }

    private static String largest(Conditions.MaxBy maxBy) {
        return "at most "
                + maxBy.largest().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                entry.getValue() + " where `" + maxBy.parameter() + "` is `" + entry.getKey() + "`")
                        .collect(Collectors.joining(", "));
    }

    private static void range(List<String> limits, OptionalInt min, OptionalInt max, String of) {
        range(limits, wide(min), wide(max), of);
    }

    private static OptionalLong wide(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    private static void range(List<String> limits, OptionalLong min, OptionalLong max, String of) {
        if (min.isPresent() && max.isPresent()) {
            boolean one = min.getAsLong() == max.getAsLong();
            limits.add((one ? "" : min.getAsLong() + " to ") + max.getAsLong() + of);
        } else if (min.isPresent()) {
            limits.add("at least " + min.getAsLong() + of);
        } else if (max.isPresent()) {
            limits.add("at most " + max.getAsLong() + of);
        }
    }

    /** What is asked of several parameters together. */
    static String rule(Rule rule) {
        String all = names(rule.of(), ", ");
        return switch (rule.kind()) {
            case EXACTLY_ONE -> "exactly one of " + all;
            case AT_LEAST_ONE -> "at least one of " + all;
            case AT_MOST_ONE -> "at most one of " + all;
            case SAME -> "one and the same value in " + all;
            case UNIQUE -> "no value twice in " + all;
            case ONCE -> "`" + rule.value().orElse("") + "` at most once in " + all;
        };
    }

    static String paging(Paging paging) {
        String[] names = paging.style().split("/", -1);
        List<String> sizes = new ArrayList<>();
        paging.defaultSize().ifPresent(size -> sizes.add(size + " a page unless given"));
        paging.maxSize().ifPresent(size -> sizes.add("at most " + size));
        return "by " + names(List.of(names), " and ") + (sizes.isEmpty() ? "" : ": " + String.join(", ", sizes));
    }
}
