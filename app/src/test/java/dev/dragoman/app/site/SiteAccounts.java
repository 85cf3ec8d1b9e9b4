package dev.dragoman.app.site;

import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import dev.dragoman.simulator.auth.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The accounts of a site: more than one at each cloud, for different tenants and with different policies. */
public final class SiteAccounts {

    /** Tenants {@code default} and {@code team}, at both clouds, in two regions each. */
    public static final String PROD = "prod";

    /** Tenant {@code default} alone, at Tencent, where nobody else makes elastic IPs. */
    public static final String SOLO = "solo";

    /** Tenant {@code default} alone, at Tencent, where nothing is to be marked. */
    public static final String UNMARKED = "unmarked";

    /** Tenant {@code team} alone, at Alibaba. */
    public static final String GUARDED = "guarded";

    /**
     * Tenant {@code default} alone, at both clouds: the cloud account of {@link #PROD} by another name, so another lane that sees
     * the same resources. Its calls may carry the secrets of the folder {@value}.
     */
    public static final String TWIN = "twin";

    /** A second tenant beside {@code default}. */
    public static final String TEAM = "team";

    /** The key of somebody else who works in the cloud account of {@link #PROD}. */
    public static final AccessKey FOREIGN =
            AccessKey.of("foreign-key-id", "foreign-key-secret-7b1e").ownedBy(AccessKey.DEFAULT.account());

    private static final AccessKey SOLO_KEY = AccessKey.of("solo-key-id", "solo-key-secret-91c4");
    private static final AccessKey UNMARKED_KEY = AccessKey.of("unmarked-key-id", "unmarked-key-secret-3f70");
    private static final AccessKey GUARDED_KEY = AccessKey.of("guarded-key-id", "guarded-key-secret-c2a8");

    private static final String TEXT = """
            accounts:
              - name: prod
                provider: aliyun
                regions: [cn-hangzhou, cn-beijing]
                tenants: [default, team]
                endpoints: { vpc: %1$s }
                credentials: { accessKeyId: { file: %3$s }, accessKeySecret: { file: %4$s } }
              - name: prod
                provider: tencent
                regions: [ap-guangzhou, ap-shanghai]
                tenants: [default, team]
                secrets: [vpn]
                endpoints: { vpc: %2$s }
                credentials: { accessKeyId: { file: %3$s }, accessKeySecret: { file: %4$s } }
              - name: solo
                provider: tencent
                regions: [ap-guangzhou]
                tenants: [default]
                exclusive: [elastic-ip]
                endpoints: { vpc: %2$s }
                credentials: { accessKeyId: { file: %5$s }, accessKeySecret: { file: %6$s } }
              - name: unmarked
                provider: tencent
                regions: [ap-guangzhou]
                tenants: [default]
                marker: off
                endpoints: { vpc: %2$s }
                credentials: { accessKeyId: { file: %7$s }, accessKeySecret: { file: %8$s } }
              - name: guarded
                provider: aliyun
                regions: [cn-hangzhou]
                tenants: [team]
                endpoints: { vpc: %1$s }
                credentials: { accessKeyId: { file: %9$s }, accessKeySecret: { file: %10$s } }
              - name: twin
                provider: aliyun
                regions: [cn-hangzhou]
                tenants: [default]
                secrets: [twin]
                endpoints: { vpc: %1$s }
                credentials: { accessKeyId: { file: %3$s }, accessKeySecret: { file: %4$s } }
              - name: twin
                provider: tencent
                regions: [ap-guangzhou]
                tenants: [default]
                secrets: [twin]
                endpoints: { vpc: %2$s }
                credentials: { accessKeyId: { file: %3$s }, accessKeySecret: { file: %4$s } }
            """;

    private SiteAccounts() {}

    /** A lane at Tencent in the region that all tests use. */
    public static Lane tencent(String account) {
        return new Lane("tencent", account, "ap-guangzhou");
    }

    /** Every key that the simulator is to accept. */
    static List<AccessKey> keys() {
        return List.of(AccessKey.DEFAULT, FOREIGN, SOLO_KEY, UNMARKED_KEY, GUARDED_KEY);
    }

    /** Everything that must never be seen anywhere: the keys' secrets. */
    public static List<String> secrets() {
        return keys().stream().map(AccessKey::secret).toList();
    }

    /** Writes the accounts file, and beside it those that hold the keys. */
    static Path write(Path directory, String aliyunUrl, String tencentUrl) throws IOException {
        Files.createDirectories(directory);
        Object[] values = new Object[10];
        values[0] = Json.text(aliyunUrl);
        values[1] = Json.text(tencentUrl);
        List<AccessKey> written = List.of(AccessKey.DEFAULT, SOLO_KEY, UNMARKED_KEY, GUARDED_KEY);
        for (int i = 0; i < written.size(); i++) {
            values[2 + 2 * i] = file(directory, "id-" + i, written.get(i).id());
            values[3 + 2 * i] = file(directory, "secret-" + i, written.get(i).secret());
        }
        Path accounts = directory.resolve("accounts.yaml");
        Files.writeString(accounts, TEXT.formatted(values));
        return accounts;
    }

    private static String file(Path directory, String name, String content) throws IOException {
        Path file = directory.resolve(name).toAbsolutePath();
        Files.writeString(file, content);
        return Json.text(file.toString());
    }
}
