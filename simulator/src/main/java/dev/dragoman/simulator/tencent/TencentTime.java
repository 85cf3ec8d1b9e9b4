package dev.dragoman.simulator.tencent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as Tencent sends and takes them. */
public final class TencentTime {

    /** Answers give Chinese time without saying so: {@code 2018-04-25 10:26:26}. */
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private TencentTime() {}

    public static String shown(Instant instant) {
        return SHOWN.format(instant);
    }

    /** Of addresses, whose times are UTC in ISO 8601: {@code 2017-09-12T07:52:00Z}. */
    public static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The day by which daily quotas count. */
    public static String day(Instant instant) {
        return shown(instant).substring(0, "2018-04-25".length());
    }

    public static Optional<Instant> parseEpochSeconds(String text) {
        return text.matches("\\d{1,12}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text))) : Optional.empty();
    }
}
