package dev.dragoman.bench.process;

import java.time.Duration;
import java.util.Map;

/**
 * An instance of the gateway that can be ended in every way, and told what to be when it starts the next time.
 *
 * @param process what runs
 * @param steering of it
 */
public record Instance(JavaProcess process, Steering steering) {

    private static final String ROLES = "dragoman.roles";

    /** One more instance of this site; not started yet. */
    public static Instance of(Site site) {
        String name = "steering-" + (site.gateways().size() + 1);
        Steering steering = new Steering(site.directory().resolve(name));
        JavaProcess process = site.addGateway(
                GatewayMain.class.getName(),
                Map.of(
                        Steering.VARIABLE,
                        site.directory().resolve(name).toString(),
                        "DRAGOMAN_KAFKA_BOOTSTRAP_SERVERS",
                        site.bootstrapServers()));
        return new Instance(process, steering);
    }

    /** What its files are called. */
    public String name() {
        return process.name();
    }

    /** Starts it with all roles and the right time, and waits for nothing. */
    public void launch() {
        launch("all");
    }

    /** Starts it with these roles and the right time, and waits for nothing. */
    public void launch(String roles) {
        steering.clock(Duration.ZERO);
        steering.settings(Map.of(ROLES, roles));
        process.launch();
    }
}
