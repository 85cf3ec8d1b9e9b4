package dev.dragoman.simulator;

import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.state.Timing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to start a simulator.
 *
 * @param host the address to listen on
 * @param aliyunPort port of the simulated Alibaba Cloud; 0: any free one
 * @param tencentPort port of the simulated Tencent Cloud, both APIs; 0: any free one
 * @param controlPort port of the control API and its page; 0: any free one
 * @param keys the access keys that are accepted, at least one; each works on both clouds
 * @param timing how long passing states last
 * @param quotas limits other than the generous defaults, such as {@code aliyun.vpc}
 * @param stateFile where resources are kept between starts
 * @param seed of the randomness of faults
 * @param clock wall clock, for signatures, life cycles and what is written down
 */
public record SimulatorConfig(
        String host,
        int aliyunPort,
        int tencentPort,
        int controlPort,
        List<AccessKey> keys,
        Timing timing,
        Map<String, Integer> quotas,
        Optional<Path> stateFile,
        long seed,
        Clock clock) {

    public SimulatorConfig {
        keys = List.copyOf(keys);
        quotas = Map.copyOf(quotas);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a simulator without access keys would refuse every call");
        }
    }

    /** Loopback, any free ports, the default key, passing states of half a second, nothing kept. */
    public static SimulatorConfig defaults() {
        return new SimulatorConfig(
                "127.0.0.1",
                0,
                0,
                0,
                List.of(AccessKey.DEFAULT),
                Timing.delay(Duration.ofMillis(500)),
                Map.of(),
                Optional.empty(),
                1,
                Clock.systemUTC());
    }

    public SimulatorConfig withHost(String address) {
        return new SimulatorConfig(
                address, aliyunPort, tencentPort, controlPort, keys, timing, quotas, stateFile, seed, clock);
    }

    public SimulatorConfig withPorts(int aliyun, int tencent, int control) {
        return new SimulatorConfig(host, aliyun, tencent, control, keys, timing, quotas, stateFile, seed, clock);
    }

    public SimulatorConfig withKeys(List<AccessKey> accepted) {
        return new SimulatorConfig(
                host, aliyunPort, tencentPort, controlPort, accepted, timing, quotas, stateFile, seed, clock);
    }

    public SimulatorConfig withTiming(Timing passing) {
        return new SimulatorConfig(
                host, aliyunPort, tencentPort, controlPort, keys, passing, quotas, stateFile, seed, clock);
    }

    public SimulatorConfig withQuotas(Map<String, Integer> limits) {
        return new SimulatorConfig(
                host, aliyunPort, tencentPort, controlPort, keys, timing, limits, stateFile, seed, clock);
    }

    public SimulatorConfig withStateFile(Path file) {
        return new SimulatorConfig(
                host, aliyunPort, tencentPort, controlPort, keys, timing, quotas, Optional.of(file), seed, clock);
    }

    public SimulatorConfig withSeed(long randomSeed) {
        return new SimulatorConfig(
                host, aliyunPort, tencentPort, controlPort, keys, timing, quotas, stateFile, randomSeed, clock);
    }

    public SimulatorConfig withClock(Clock wallClock) {
        return new SimulatorConfig(
                host, aliyunPort, tencentPort, controlPort, keys, timing, quotas, stateFile, seed, wallClock);
    }
}
