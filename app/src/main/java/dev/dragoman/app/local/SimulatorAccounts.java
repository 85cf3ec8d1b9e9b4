package dev.dragoman.app.local;

import dev.dragoman.model.Json;
import dev.dragoman.simulator.auth.AccessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An accounts file with one account at each cloud, both called {@value #ACCOUNT}, that point to simulators and sign with
 * the key pair that simulators accept.
 *
 * @param aliyunUrl base URL of the simulated Alibaba Cloud
 * @param tencentUrl base URL of the simulated Tencent Cloud
 */
public record SimulatorAccounts(String aliyunUrl, String tencentUrl) {

    /** The name of both accounts. */
    public static final String ACCOUNT = "prod";

    private static final String TEXT = """
            # Written by Dragoman: both accounts point to simulators, with the key pair that simulators accept.
            accounts:
              - name: %1$s
                provider: aliyun
                regions: [cn-hangzhou, cn-beijing]
                tenants: [default]
                endpoints: { vpc: %2$s }
                credentials: { accessKeyId: { file: %4$s }, accessKeySecret: { file: %5$s } }
              - name: %1$s
                provider: tencent
                regions: [ap-guangzhou, ap-shanghai]
                tenants: [default]
                endpoints: { vpc: %3$s }
                credentials: { accessKeyId: { file: %4$s }, accessKeySecret: { file: %5$s } }
            """;

    /**
     * Writes the file, and beside it the two that hold the key.
     *
     * @param directory is made if it is missing; what it holds of these files is written anew
     * @return the accounts file
     */
    public Path write(Path directory) {
        Path file = directory.resolve("accounts.yaml");
        Path id = directory.resolve("access-key-id").toAbsolutePath();
        Path secret = directory.resolve("access-key-secret").toAbsolutePath();
        try {
            Files.createDirectories(directory);
            Files.writeString(id, AccessKey.DEFAULT.id());
            Files.writeString(secret, AccessKey.DEFAULT.secret());
            Files.writeString(
                    file, TEXT.formatted(ACCOUNT, quoted(aliyunUrl), quoted(tencentUrl), quoted(id), quoted(secret)));
        } catch (IOException e) {
            throw new UncheckedIOException("accounts of the simulators: cannot write to " + directory, e);
        }
        return file;
    }

    /** A JSON text is a YAML text. */
    private static String quoted(Object value) {
        return Json.text(value.toString());
    }
}
