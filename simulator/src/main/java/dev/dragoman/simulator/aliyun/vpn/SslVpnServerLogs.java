package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.vpn.VpnResources.SSL_CERTIFICATE;
import static dev.dragoman.simulator.aliyun.vpn.VpnResources.SSL_SERVER;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an SSL server logs (document 003, line 3434): that it started, and which certificates were issued; nobody ever connects. {@code
 * From} and {@code To} are hours such as the example's {@code 2018020201}; a number that is none is taken for seconds since 1970.
 */
final class SslVpnServerLogs {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuuMMddHH");
    private static final int LINES_PER_PAGE = 10;

    private SslVpnServerLogs() {}

    static Map<String, Object> page(ActionCall call) {
        Resource server = VpnResources.named(call, SSL_SERVER, "VpnSslServerId");
        Span span = Span.asked(call);
        List<String> lines = Stream.concat(
                        Stream.of(server), call.estate().inside(server.id(), SSL_CERTIFICATE).stream())
                .filter(logged -> span.holds(logged.createdAt()))
                .map(SslVpnServerLogs::line)
                .toList();
        int number = Math.max(1, call.number("PageNumber", 1));
        int size = Math.max(1, call.number("PageSize", LINES_PER_PAGE));
        return Fields.of(
                "Data",
                Fields.of(
                        "Logs",
                        lines.stream().skip((number - 1L) * size).limit(size).toList()),
                "Count",
                lines.size(),
                "IsCompleted",
                true,
                "PageNumber",
                number,
                "PageSize",
                size);
    }

    private static String line(Resource logged) {
        String event = logged.kind().equals(SSL_SERVER)
                ? "server %s listening on %s port %s".formatted(logged.id(), logged.text("Proto"), logged.text("Port"))
                : "certificate %s issued".formatted(logged.id());
        return AliyunResources.time(logged.createdAt()) + " " + event;
    }

    /**
     * A stretch of time.
     *
     * @param start its first moment
     * @param end the moment after its last
     */
    private record Span(Instant start, Instant end) {

        /** {@code MinutePeriod} before {@code To} or now, or after {@code From}, where one of them is not given. */
        static Span asked(ActionCall call) {
            Optional<Instant> from = call.optional("From").map(Span::moment);
            Optional<Instant> to = call.optional("To").map(Span::moment);
            Optional<Duration> period =
                    call.optional("MinutePeriod").map(Long::parseLong).map(Duration::ofMinutes);
            Instant end = to.or(() -> from.flatMap(start -> period.map(start::plus)))
                    .orElse(call.now().plusMillis(1));
            Instant start = from.or(() -> period.map(end::minus)).orElse(Instant.EPOCH);
            return new Span(start, end);
        }

        private static Instant moment(String number) {
            try {
                return LocalDateTime.parse(number, HOUR).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException noHour) {
                return Instant.ofEpochSecond(Long.parseLong(number));
            }
        }

        boolean holds(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }
    }
}
