package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Samples of an EIP's traffic (document 001, line 3996). Nothing really flows: an address in use carries 1,000 bytes a second in
 * and 2,000 out, in packets of 500 bytes; any other carries nothing.
 */
final class EipMonitorFamily implements Family {

    private static final int DEFAULT_PERIOD = 60;
    private static final int MOST_SAMPLES = 200;
    private static final int BYTES_IN_PER_SECOND = 1_000;
    private static final int BYTES_OUT_PER_SECOND = 2_000;
    private static final int PACKET_BYTES = 500;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("DescribeEipMonitorData", this::describe);
    }

    private Map<String, Object> describe(ActionCall call) {
        Instant start = minute(call, "StartTime");
        Instant end = minute(call, "EndTime");
        Resource eip = EipFamily.named(call);
        if (end.isBefore(start)) {
            throw new ApiException("InvalidEndTime.Malformed", "EndTime is before StartTime.");
        }
        int period = call.number("Period", DEFAULT_PERIOD);
        // A span shorter than the period has the sample at its start.
        long samples = Math.max(1, Duration.between(start, end).toSeconds() / period);
        if (samples > MOST_SAMPLES) {
            throw new ApiException("OperationDenied.ToomanyDataQueried", "More than 200 samples were asked for.");
        }
        List<Map<String, Object>> data = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            data.add(sample(eip, start.plusSeconds((long) i * period), period));
        }
        return Fields.of("EipMonitorDatas", Fields.of("EipMonitorData", data));
    }

    private static Map<String, Object> sample(Resource eip, Instant at, int seconds) {
        int busySeconds = eip.state().equals(EipFamily.IN_USE) ? seconds : 0;
        int in = busySeconds * BYTES_IN_PER_SECOND;
        int out = busySeconds * BYTES_OUT_PER_SECOND;
        return Fields.of(
                "TimeStamp",
                AliyunResources.time(at),
                "EipRX",
                in,
                "EipTX",
                out,
                "EipFlow",
                in + out,
                "EipBandwidth",
                (in + out) / seconds * 8,
                "EipPackets",
                (in + out) / PACKET_BYTES);
    }

    /** With seconds, it is the next full minute that counts. */
    private static Instant minute(ActionCall call, String parameter) {
        String sent = call.text(parameter);
        try {
            boolean toTheMinute = sent.length() == "2014-10-29T23:00Z".length();
            Instant exact = Instant.parse(toTheMinute ? sent.replace("Z", ":00Z") : sent);
            Instant minute = exact.truncatedTo(ChronoUnit.MINUTES);
            return minute.equals(exact) ? minute : minute.plus(1, ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            throw new ApiException("Invalid" + parameter + ".Malformed", "Specified " + parameter + " is not valid.");
        }
    }
}
