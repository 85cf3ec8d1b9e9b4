package dev.dragoman.routes.intake;

import dev.dragoman.model.Cidr;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The formats of the schemas, each with a sentence on what is wrong with a text. */
final class Formats {

    /** By the schemas' name for the format. */
    static final Map<String, Function<String, Optional<String>>> PROBLEMS = Map.of(
            "cidr", Cidr::problem,
            "duration", Formats::duration);

    private Formats() {}

    /** What is wrong with a duration, or nothing. */
    static Optional<String> duration(String text) {
        Optional<String> wrong = Optional.of("expected a positive ISO 8601 duration such as PT10M, got '" + text + "'");
        try {
            Duration duration = Duration.parse(text);
            return duration.isNegative() || duration.isZero() ? wrong : Optional.empty();
        } catch (DateTimeParseException e) {
            return wrong;
        }
    }
}
