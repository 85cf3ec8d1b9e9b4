package dev.dragoman.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one kill cost; times in milliseconds from the kill.
 *
 * @param inFlight until the first request for one of the operations in flight in the dead instance's partitions
 * @param call until the first call at the cloud from a lane of the dead instance's partitions
 * @param commands until each of the commands that were sent right after the kill, one for each of the dead engine's partitions, was
 *     at the cloud: intake, engine and adapter have done their part
 * @param phases what the log of the instance that goes on tells
 * @param processorMillis how much processor time the process that goes on has used since the kill when the first request was seen;
 *     what a start costs whatever else the machine does
 * @param load the machine's load average of one minute at the kill
 */
record Round(
        long inFlight, long call, List<Long> commands, Map<String, Long> phases, long processorMillis, double load) {

    Round {
        commands = List.copyOf(commands);
        phases = new LinkedHashMap<>(phases);
    }

    long lastCommand() {
        return commands.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    Map<String, Object> document() {
        return Map.of(
                "inFlightMillis", inFlight,
                "callMillis", call,
                "commandsMillis", commands.stream().sorted().toList(),
                "phasesMillis", phases,
                "processorMillis", processorMillis,
                "loadAverage", load);
    }
}
