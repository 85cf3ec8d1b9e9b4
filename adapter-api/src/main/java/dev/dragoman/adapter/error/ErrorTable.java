package dev.dragoman.adapter.error;

import dev.dragoman.model.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A cloud's error codes and what each means. Looked up from the particular to the general: the action's own rule, the
 * rule of its verb, the rule for the exact code, then the rules by pattern in the order in which they were declared, then what the HTTP status
 * says.
 *
 * <p>A client error (4xx, or an error inside a 200) that no rule knows is definite: the cloud refused. Anything else
 * that no rule knows leaves the outcome unknown.
 */
public final class ErrorTable {

    private static final String ANY = "";

    private final Map<String, Map<String, ErrorRule>> exact;
    private final Map<String, Map<String, ErrorRule>> families;
    private final List<Pattern> patterns;

    private ErrorTable(Builder builder) {
        this.exact = copy(builder.exact);
        this.families = copy(builder.families);
        this.patterns = List.copyOf(builder.patterns);
    }

    /** Starts an empty table. */
    public static Builder table() {
        return new Builder();
    }

    /**
     * What a code means.
     *
     * @param action the action that was called
     * @param code the cloud's code, exactly as it came
     * @param httpStatus the answer's status
     */
    public ErrorRule rule(String action, String code, int httpStatus) {
        return exactly(action, code)
                .or(() -> inFamily(action, code))
                .or(() -> exactly(ANY, code))
                .or(() -> byPattern(code))
                .orElseGet(() -> byStatus(httpStatus));
    }

    private Optional<ErrorRule> exactly(String action, String code) {
        return Optional.ofNullable(exact.getOrDefault(action, Map.of()).get(code));
    }

    private Optional<ErrorRule> inFamily(String action, String code) {
        return families.entrySet().stream()
                .filter(family -> action.startsWith(family.getKey()))
                .flatMap(family -> Optional.ofNullable(family.getValue().get(code)).stream())
                .findFirst();
    }

    private Optional<ErrorRule> byPattern(String code) {
        return patterns.stream()
                .filter(pattern -> pattern.fits.test(code))
                .map(Pattern::rule)
                .findFirst();
    }

    private static ErrorRule byStatus(int httpStatus) {
        if (httpStatus == 429) {
            return new ErrorRule(ErrorCode.THROTTLED, Remedy.SLOW_DOWN);
        }
        if (httpStatus >= 500) {
            return new ErrorRule(ErrorCode.UNAVAILABLE, Remedy.FIND_OUT);
        }
        return new ErrorRule(
                switch (httpStatus) {
                    case 401 -> ErrorCode.UNAUTHENTICATED;
                    case 403 -> ErrorCode.PERMISSION_DENIED;
                    case 404 -> ErrorCode.NOT_FOUND;
                    default -> ErrorCode.INVALID_ARGUMENT;
                },
                Remedy.FAIL);
    }

    private static Map<String, Map<String, ErrorRule>> copy(Map<String, Map<String, ErrorRule>> rules) {
        Map<String, Map<String, ErrorRule>> copied = new HashMap<>();
        rules.forEach((actions, codes) -> copied.put(actions, Map.copyOf(codes)));
        return Map.copyOf(copied);
    }

    private record Pattern(Predicate<String> fits, ErrorRule rule) {}

    /** Collects rules; later rules for the same code replace earlier ones. */
    public static final class Builder {

        private final Map<String, Map<String, ErrorRule>> exact = new HashMap<>();
        private final Map<String, Map<String, ErrorRule>> families = new HashMap<>();
        private final List<Pattern> patterns = new ArrayList<>();

        private Builder() {}

        /** Codes that mean the same whatever was called. */
        public Builder any(ErrorCode meaning, Remedy remedy, String... codes) {
            return on(ANY, meaning, remedy, codes);
        }

        /** Codes that mean this when they come from one action. */
        public Builder on(String action, ErrorCode meaning, Remedy remedy, String... codes) {
            return add(exact, action, new ErrorRule(meaning, remedy), codes);
        }

        /** Codes that mean this when they come from an action whose name begins so: {@code Delete}. */
        public Builder onEvery(String verb, ErrorCode meaning, Remedy remedy, String... codes) {
            return add(families, verb, new ErrorRule(meaning, remedy), codes);
        }

        /** Codes that hold this text anywhere. */
        public Builder containing(String text, ErrorCode meaning, Remedy remedy) {
            patterns.add(new Pattern(code -> code.contains(text), new ErrorRule(meaning, remedy)));
            return this;
        }

        /** Codes that are this text or go on after it with a dot. */
        public Builder under(String prefix, ErrorCode meaning, Remedy remedy) {
            patterns.add(new Pattern(
                    code -> code.equals(prefix) || code.startsWith(prefix + "."), new ErrorRule(meaning, remedy)));
            return this;
        }

        private Builder add(
                Map<String, Map<String, ErrorRule>> rules, String actions, ErrorRule rule, String... codes) {
            for (String code : codes) {
                rules.computeIfAbsent(actions, key -> new HashMap<>()).put(code, rule);
            }
            return this;
        }

        public ErrorTable build() {
            return new ErrorTable(this);
        }
    }
}
