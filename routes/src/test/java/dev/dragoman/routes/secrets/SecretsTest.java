package dev.dragoman.routes.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.routes.config.ConfigException;
import dev.dragoman.routes.config.SecretSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A secret")
class SecretsTest {

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path outside;

    private Path directory;
    private Secrets secrets;

    @BeforeEach
    void directory() throws IOException {
        directory = Files.createDirectories(outside.resolve("secrets"));
        secrets = Secrets.of(new SecretSettings("DRAGOMAN_SECRET_", directory.toString()), environment);
    }

    private void file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    @DisplayName("may be a variable of the environment that is called like it")
    void variable() {
        environment.put("DRAGOMAN_SECRET_VPN_PSK_1", "hunter2");

        assertThat(secrets.find("vpn/psk-1")).contains("hunter2");
    }

    @Test
    @DisplayName("may be a file at its name, without the line break at its end but with every other blank")
    void file() throws IOException {
        file("vpn/psk-1", " hunter 2 \n\n");
        file("windows", "hunter2\r\n");

        assertThat(secrets.find("vpn/psk-1")).contains(" hunter 2 \n");
        assertThat(secrets.find("windows")).contains("hunter2");
    }

    @Test
    @DisplayName("is the variable's if there is a file too")
    void both() throws IOException {
        environment.put("DRAGOMAN_SECRET_VPN", "from the environment");
        file("vpn", "from the file");

        assertThat(secrets.find("vpn")).contains("from the environment");
    }

    @Test
    @DisplayName("is read anew each time")
    void rotated() throws IOException {
        file("psk", "first");
        assertThat(secrets.find("psk")).contains("first");

        file("psk", "second");
        assertThat(secrets.find("psk")).contains("second");
    }

    @Test
    @DisplayName("is none if there is neither, or nothing in it")
    void none() throws IOException {
        file("empty", "\n");
        file("vpn/psk-1", "hunter2");
        environment.put("DRAGOMAN_SECRET_NOTHING", "");

        assertThat(secrets.find("vpn/psk-2")).isEmpty();
        assertThat(secrets.find("vpn")).as("a directory").isEmpty();
        assertThat(secrets.find("empty")).isEmpty();
        assertThat(secrets.find("nothing")).isEmpty();
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "../passwords",
                "vpn/../../passwords",
                "/etc/hostname",
                "",
                "VPN",
                "vpn/",
                "vpn//psk",
                "a b",
                "..data/psk"
            })
    @DisplayName("is none if its name is none")
    void names(String name) throws IOException {
        Files.writeString(outside.resolve("passwords"), "hunter2");
        environment.put("DRAGOMAN_SECRET_", "hunter2");

        assertThat(secrets.find(name)).isEmpty();
    }

    @Test
    @DisplayName("is none if a link leads out of the directory")
    void escape() throws IOException {
        Files.writeString(outside.resolve("passwords"), "hunter2");
        Files.createSymbolicLink(directory.resolve("psk"), outside.resolve("passwords"));
        Files.createSymbolicLink(directory.resolve("vpn"), outside);

        assertThat(secrets.find("psk")).isEmpty();
        assertThat(secrets.find("vpn/passwords")).isEmpty();
    }

    @Test
    @DisplayName("may be behind a link within the directory, as Kubernetes mounts it")
    void kubernetes() throws IOException {
        file("..2026_01_31/psk", "hunter2");
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2026_01_31"));
        Files.createSymbolicLink(directory.resolve("psk"), Path.of("..data/psk"));

        assertThat(secrets.find("psk")).contains("hunter2");
    }

    @Test
    @DisplayName("is none if the file is too large, or no text")
    void unusable() throws IOException {
        file("just-right", "x".repeat(FileSecrets.LIMIT));
        file("large", "x".repeat(FileSecrets.LIMIT + 1));
        Files.write(directory.resolve("binary"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(secrets.find("just-right")).isPresent();
        assertThat(secrets.find("large")).isEmpty();
        assertThat(secrets.find("binary")).isEmpty();
    }

    @Test
    @DisplayName("is only looked for where the configuration says")
    void places() throws IOException {
        environment.put("DRAGOMAN_SECRET_PSK", "hunter2");
        environment.put("PSK", "hunter2");
        file("psk", "hunter2");

        assertThat(Secrets.of(new SecretSettings("", ""), environment).find("psk"))
                .isEmpty();
        assertThat(Secrets.of(new SecretSettings("OTHER_", ""), environment).find("psk"))
                .isEmpty();
        assertThat(Secrets.of(new SecretSettings("", directory.toString()), Map.of())
                        .find("psk"))
                .contains("hunter2");
    }

    @Test
    @DisplayName("stands in a directory that is there from the start")
    void noDirectory() {
        assertThatThrownBy(() -> Secrets.of(new SecretSettings("", "no-such-directory"), environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dragoman.secrets.directory: expected a directory, got 'no-such-directory'");
    }
}
