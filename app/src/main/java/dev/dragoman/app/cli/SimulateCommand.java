package dev.dragoman.app.cli;

import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.auth.AccessKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code dragoman simulate}: both clouds' endpoints on this machine. */
@Command(name = "simulate", description = "Runs both clouds' API endpoints, simulated, until stopped.")
final class SimulateCommand implements Callable<Integer> {

    static final int ALIYUN_PORT = 18081;
    static final int TENCENT_PORT = 18082;
    private static final int CONTROL_PORT = 18083;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where to listen (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--aliyun-port",
            paramLabel = "P",
            defaultValue = "" + ALIYUN_PORT,
            description = "Alibaba Cloud's (${DEFAULT-VALUE}); 0: any free one.")
    private int aliyunPort = ALIYUN_PORT;

    @Option(
            names = "--tencent-port",
            paramLabel = "P",
            defaultValue = "" + TENCENT_PORT,
            description = "Tencent Cloud's (${DEFAULT-VALUE}); 0: any free one.")
    private int tencentPort = TENCENT_PORT;

    @Option(
            names = "--control-port",
            paramLabel = "P",
            defaultValue = "" + CONTROL_PORT,
            description = "The control API's and its page's (${DEFAULT-VALUE}); 0: any free one.")
    private int controlPort = CONTROL_PORT;

    @Option(
            names = "--key",
            paramLabel = "ID:SECRET[@ACCOUNT]",
            converter = KeyConverter.class,
            description = "A key pair to accept, an account of its own or one more key of ACCOUNT; unless given,"
                    + " sim-key-id:sim-key-secret.")
    private List<AccessKey> keys = List.of();

    @Option(names = "--state", paramLabel = "FILE", description = "Keeps what exists from one start to the next.")
    private Optional<Path> state = Optional.empty();

    @Override
    public Integer call() throws Exception {
        return Lifetime.run(lifetime -> {
            Simulator simulator = lifetime.keep(Simulator.start(config()));
            output.print(
                    "Simulators: Alibaba Cloud at %s, Tencent Cloud at %s, control at %s; Ctrl-C stops"
                            .formatted(simulator.aliyunUrl(), simulator.tencentUrl(), simulator.controlUrl()),
                    Map.of(
                            "aliyun", simulator.aliyunUrl(),
                            "tencent", simulator.tencentUrl(),
                            "control", simulator.controlUrl()));
        });
    }

    private SimulatorConfig config() {
        SimulatorConfig config =
                SimulatorConfig.defaults().withHost(host).withPorts(aliyunPort, tencentPort, controlPort);
        SimulatorConfig keyed = keys.isEmpty() ? config : config.withKeys(keys);
        return state.map(keyed::withStateFile).orElse(keyed);
    }

    /** Says what is wrong without repeating a secret. */
    static final class KeyConverter implements ITypeConverter<AccessKey> {
        @Override
        public AccessKey convert(String text) {
            try {
                return AccessKey.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
