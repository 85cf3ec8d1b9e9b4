package dev.dragoman.app.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: {@code 2026-01-31T12:00:00Z}, or how long ago it was, {@code PT2H} or {@code P1D}. */
final class Moment implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return text.startsWith("P")
                    ? Instant.now().minus(Duration.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw new TypeConversionException(
                    "expected a moment such as 2026-01-31T12:00:00Z, or how long ago such as PT2H or P1D, got '" + text
                            + "'");
        }
    }
}
