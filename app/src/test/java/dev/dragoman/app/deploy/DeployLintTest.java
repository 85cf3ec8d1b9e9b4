package dev.dragoman.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The deployment files' lint")
class DeployLintTest {

    private static final String SOUND = "image: \"a:1\", healthcheck: {test: [CMD, \"true\"]}";

    @TempDir
    Path empty;

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A Compose service's problem is found and named")
    @CsvSource(delimiter = '|', textBlock = """
            privileged: true                      | one: privileged is not allowed
            network_mode: host                    | one: network_mode is not allowed
            ports: ["8080:8080"]                  | one: port 8080:8080 is not published on 127.0.0.1 alone
            ports: ["0.0.0.0:1:1"]                | one: port 0.0.0.0:1:1 is not published on 127.0.0.1 alone
            volumes: ["./gone.yaml:/x"]           | one: file gone.yaml does not exist
            volumes: ["data:/x"]                  | one: volume data is not declared
            depends_on: [two]                     | one: depends on two, which is no service
            environment: {DRAGOMAN_TYPO: x}       | one: DRAGOMAN_TYPO is no setting of the gateway
            """)
    void service(String addition, String problem) {
        assertThat(ComposeLint.problems(compose(SOUND + ", " + addition), empty, Set.of("DRAGOMAN_ROLES")))
                .containsExactly(problem);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A Compose service's missing or wrong essentials are found and named")
    @CsvSource(delimiter = '|', textBlock = """
            healthcheck: {test: [CMD, x]}                                  | one: has neither image nor build
            image: "a:1"                                                   | one: has no health check
            image: "a:1", healthcheck: {test: [NONE]}                      | one: has no health check
            image: "a:latest", healthcheck: {test: [CMD, x]}               | one: image a:latest has no version
            image: a, healthcheck: {test: [CMD, x]}                        | one: image a has no version
            """)
    void essentials(String body, String problem) {
        assertThat(ComposeLint.problems(compose(body), empty, Set.of())).containsExactly(problem);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A command that the program does not have is found and named")
    @CsvSource(delimiter = '|', textBlock = """
            [serve, --roles, "intake,cook"]   | one: role cook does not exist
            [run]                             | starts with none of
            """)
    void command(String command, String problem) {
        String body = "build: {context: ., dockerfile: Dockerfile}, healthcheck: {test: [CMD, x]}, command: " + command;

        assertThat(ComposeLint.problems(compose(body), empty, Set.of()))
                .contains("one: file Dockerfile does not exist")
                .anyMatch(found -> found.contains(problem))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A Dockerfile's problem is found and named")
    @CsvSource(delimiter = '|', textBlock = """
            USER root                   | the last USER is root
            USER 0:0                    | the last USER is root
            ADD x y                     | ADD is no instruction, or not allowed
            RUNN x                      | RUNN is no instruction, or not allowed
            COPY app/target/y /y        | COPY app/target/y: the ignore file leaves it out
            COPY gone /gone             | COPY gone: there is no such file
            """)
    void dockerfile(String addition, String problem) {
        String sound = "FROM a:1\nUSER 10001\nHEALTHCHECK CMD x\nENTRYPOINT [\"x\"]\n# comment\n";

        assertThat(DockerfileLint.problems(sound, empty, "")).isEmpty();
        assertThat(DockerfileLint.problems(sound + addition, empty, "!gone")).containsExactly(problem);
    }

    @ParameterizedTest(name = "without {0}")
    @DisplayName("A Dockerfile's missing essentials are found and named")
    @CsvSource(delimiter = '|', textBlock = """
            FROM a:1           | the first instruction is not FROM
            USER 10001         | the last USER is root
            HEALTHCHECK CMD x  | HEALTHCHECK is missing
            ENTRYPOINT x       | ENTRYPOINT is missing
            """)
    void missing(String line, String problem) {
        String sound = "FROM a:1\nUSER 10001\nHEALTHCHECK CMD x\nENTRYPOINT x\n";

        assertThat(DockerfileLint.problems(sound.replace(line + "\n", ""), empty, ""))
                .containsExactly(problem);
    }

    private static Compose compose(String service) {
        return Compose.of(DeployFiles.yaml("services: {one: {" + service + "}}"));
    }
}
