package dev.dragoman.app.deploy;

import static dev.dragoman.app.deploy.DeployFiles.DEPLOY;
import static dev.dragoman.app.deploy.DeployFiles.ROOT;
import static dev.dragoman.app.deploy.DeployFiles.map;
import static dev.dragoman.app.deploy.DeployFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The files in deploy/")
class DeployFilesTest {

    private Compose compose;
    private Map<?, ?> prometheus;
    private List<Map<?, ?>> accounts;

    @BeforeEach
    void read() throws Exception {
        compose = Compose.of(DeployFiles.yaml(DEPLOY.resolve("compose.yaml")));
        prometheus = DeployFiles.yaml(DEPLOY.resolve("prometheus/prometheus.yml"));
        accounts = maps(DeployFiles.yaml(DEPLOY.resolve("accounts.yaml")).get("accounts"));
    }

    @Test
    @DisplayName("compose.yaml has no problems")
    void composeFile() throws Exception {
        assertThat(compose.services()).containsKeys("kafka", "prometheus");
        assertThat(ComposeLint.problems(compose, DEPLOY, DeployFiles.gatewayVariables()))
                .isEmpty();
    }

    @Test
    @DisplayName("Together the services play every role exactly once")
    void everyRoleOnce() {
        List<String> roles = compose.services().values().stream()
                .flatMap(service -> service.roles().stream())
                .toList();

        assertThat(roles).containsExactlyInAnyOrder("intake", "engine", "adapter-aliyun", "adapter-tencent");
    }

    @Test
    @DisplayName("A cloud's keys are given to that cloud's adapter and to nobody else")
    void keysWhereTheyBelong() {
        assertThat(accounts).isNotEmpty();
        for (Map<?, ?> account : accounts) {
            Set<String> variables = keyVariables(account);
            assertThat(variables)
                    .as("key variables of %s", account.get("provider"))
                    .isNotEmpty();
            compose.services().forEach((name, service) -> {
                Set<String> given = new TreeSet<>(texts(service.environment()));
                if (service.roles().contains("adapter-" + account.get("provider"))) {
                    assertThat(given).as(name).containsAll(variables);
                } else {
                    assertThat(given).as(name).doesNotContainAnyElementsOf(variables);
                }
            });
        }
    }

    @Test
    @DisplayName("accounts.yaml holds no key, only where keys are, and points at services of the Compose file")
    void accountsFile() {
        for (Map<?, ?> account : accounts) {
            map(account.get("credentials")).values().forEach(source -> assertThat(texts(source))
                    .as("keys of %s", account.get("provider"))
                    .hasSize(1)
                    .isSubsetOf("env", "file"));
            map(account.get("endpoints")).values().forEach(endpoint -> assertThat(
                            URI.create(endpoint.toString()).getHost())
                    .isIn(compose.services().keySet()));
        }
    }

    @Test
    @DisplayName("Prometheus scrapes every gateway service and nothing else, on its HTTP port")
    void scrapeTargets() {
        List<String> targets = new ArrayList<>();
        for (Map<?, ?> job : maps(prometheus.get("scrape_configs"))) {
            assertThat(job.get("metrics_path")).isEqualTo("/metrics");
            maps(job.get("static_configs")).forEach(group -> targets.addAll(texts(group.get("targets"))));
        }

        assertThat(targets).containsExactlyInAnyOrderElementsOf(gatewayAddresses());
    }

    @Test
    @DisplayName("The Dockerfile has no problems")
    void dockerfile() throws Exception {
        assertThat(DockerfileLint.problems(
                        Files.readString(DEPLOY.resolve("Dockerfile")),
                        ROOT,
                        Files.readString(DEPLOY.resolve("Dockerfile.dockerignore"))))
                .isEmpty();
    }

    private List<String> gatewayAddresses() {
        return compose.services().entrySet().stream()
                .filter(entry -> entry.getValue().isGateway())
                .map(entry ->
                        entry.getKey() + ":" + entry.getValue().environment().get("DRAGOMAN_HTTP_PORT"))
                .toList();
    }

    private static Set<String> keyVariables(Map<?, ?> account) {
        return map(account.get("credentials")).values().stream()
                .map(source -> map(source).get("env"))
                .filter(variable -> variable != null)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static List<Map<?, ?>> maps(Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> maps.add(map(item)));
        }
        return maps;
    }
}
