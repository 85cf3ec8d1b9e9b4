package dev.dragoman.app.deploy;

import static dev.dragoman.app.deploy.DeployFiles.map;
import static dev.dragoman.app.deploy.DeployFiles.texts;

import dev.dragoman.app.deploy.Compose.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a Compose file may not do or leave out. Each problem is {@code service: sentence}. */
final class ComposeLint {

    private static final Set<String> COMMANDS = Set.of("serve", "simulate");
    private static final Set<String> ROLES = Set.of("all", "intake", "engine", "adapter-aliyun", "adapter-tencent");

    private final Compose compose;
    private final Path directory;
    private final Set<String> gatewayVariables;
    private final List<String> problems = new ArrayList<>();

    private ComposeLint(Compose compose, Path directory, Set<String> gatewayVariables) {
        this.compose = compose;
        this.directory = directory;
        this.gatewayVariables = gatewayVariables;
    }

    static List<String> problems(Compose compose, Path directory, Set<String> gatewayVariables) {
        ComposeLint lint = new ComposeLint(compose, directory, gatewayVariables);
        compose.services().forEach((name, service) -> {
            lint.image(name, service);
            lint.health(name, service);
            lint.privileges(name, service);
            lint.ports(name, service);
            lint.mounts(name, service);
            lint.dependencies(name, service);
            lint.command(name, service);
            lint.settings(name, service);
        });
        return List.copyOf(lint.problems);
    }

    private void image(String name, Service service) {
        Object build = service.body().get("build");
        Object image = service.body().get("image");
        if (build == null && image == null) {
            report(name, "has neither image nor build");
        } else if (build == null && !image.toString().matches(".+:[^:/]*\\d[^:/]*")) {
            report(name, "image " + image + " has no version");
        } else if (build != null) {
            Path context = directory.resolve(String.valueOf(map(build).get("context")));
            requireFile(name, context.resolve(String.valueOf(map(build).get("dockerfile"))));
        }
    }

    private void health(String name, Service service) {
        List<String> test = texts(map(service.body().get("healthcheck")).get("test"));
        if (test.isEmpty() || test.contains("NONE")) {
            report(name, "has no health check");
        }
    }

    private void privileges(String name, Service service) {
        for (String key : List.of("privileged", "cap_add", "network_mode", "pid", "devices")) {
            if (service.body().containsKey(key)) {
                report(name, key + " is not allowed");
            }
        }
    }

    private void ports(String name, Service service) {
        for (String port : texts(service.body().get("ports"))) {
            if (!port.matches("127\\.0\\.0\\.1:\\d+:\\d+")) {
                report(name, "port " + port + " is not published on 127.0.0.1 alone");
            }
        }
    }

    private void mounts(String name, Service service) {
        for (String mount : texts(service.body().get("volumes"))) {
            String source = mount.split(":", -1)[0];
            if (source.startsWith(".")) {
                requireFile(name, directory.resolve(source));
            } else if (!compose.volumes().contains(source)) {
                report(name, "volume " + source + " is not declared");
            }
        }
    }

    private void dependencies(String name, Service service) {
        for (String other : texts(service.body().get("depends_on"))) {
            if (!compose.services().containsKey(other)) {
                report(name, "depends on " + other + ", which is no service");
            }
        }
    }

    private void command(String name, Service service) {
        if (!service.body().containsKey("build")) {
            return;
        }
        if (service.command().isEmpty() || !COMMANDS.contains(service.command().get(0))) {
            report(name, "command " + service.command() + " starts with none of " + COMMANDS);
        }
        service.roles().stream()
                .filter(role -> !ROLES.contains(role))
                .forEach(role -> report(name, "role " + role + " does not exist"));
    }

    private void settings(String name, Service service) {
        for (String variable : texts(service.environment())) {
            if (variable.startsWith("DRAGOMAN_") && !gatewayVariables.contains(variable)) {
                report(name, variable + " is no setting of the gateway");
            }
        }
    }

    private void requireFile(String name, Path file) {
        if (!Files.isRegularFile(file)) {
            report(name, "file " + directory.relativize(file.normalize()) + " does not exist");
        }
    }

    private void report(String name, String problem) {
        problems.add(name + ": " + problem);
    }
}
