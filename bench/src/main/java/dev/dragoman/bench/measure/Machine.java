package dev.dragoman.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How busy this machine is. Linux alone, see proc(5); elsewhere, as if it were idle. */
final class Machine {

    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    /** How many processes wanted to run, on average, in the last minute. */
    static double loadAverage() {
        try {
            return Files.exists(LOAD)
                    ? Double.parseDouble(Files.readString(LOAD).split(" ", -1)[0])
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + LOAD, e);
        }
    }

    /** Processor time that a process has used in its life, all its threads together. */
    static long processorMillis(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis();
    }
}
