package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.SentCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Roles that run apart")
class RolesApartTest {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @Test
    @DisplayName(
            "An adapter needs its own cloud's key alone; requests of a cloud whose adapter is away wait in the topic")
    void adaptersApart(@TempDir Path directory) throws Exception {
        try (Site site = Site.on(BROKER)) {
            site.gateway(
                    "brain",
                    Map.of(
                            "dragoman.roles",
                            "intake,engine",
                            "dragoman.accounts",
                            withoutKeys(directory, site, "none")));
            site.gateway(
                    "aliyun",
                    Map.of(
                            "dragoman.roles",
                            "adapter-aliyun",
                            "dragoman.accounts",
                            withoutKeys(directory, site, "aliyun")));
            site.connect();

            SentCommand waiting = site.client()
                    .send(Provider.TENCENT
                            .network("roles", "roles-apart", "10.0.0.0/16")
                            .build());
            SentCommand served = site.client()
                    .send(Provider.ALIYUN
                            .network("roles", "roles-apart", "10.0.0.0/16")
                            .build());

            assertThat(served.await(Site.PATIENCE).succeeded()).isTrue();
            await().atMost(Site.PATIENCE)
                    .until(() -> site.events().phases(waiting.operationId()).contains("started"));
            assertThat(waiting.terminal()).isNotDone();
            assertThat(Provider.TENCENT.networks(site, "")).isEmpty();

            site.gateway(
                    "tencent",
                    Map.of(
                            "dragoman.roles",
                            "adapter-tencent",
                            "dragoman.accounts",
                            withoutKeys(directory, site, "tencent")));

            assertThat(waiting.await(Site.PATIENCE).succeeded()).isTrue();
            assertThat(Provider.TENCENT.networks(site, "roles-apart")).hasSize(1);
        }
    }

    /** The site's accounts; only this cloud's key can be fetched. */
    private static String withoutKeys(Path directory, Site site, String provider) throws Exception {
        String nowhere = directory.resolve("no-key-here").toString();
        String accounts = Files.readString(site.accounts());
        Path file = directory.resolve("accounts-" + provider + ".yaml");
        Files.writeString(
                file,
                Pattern.compile("(?m)^(?=  - name:)")
                        .splitAsStream(accounts)
                        .map(account -> account.contains("provider: " + provider) ? account : keysAt(nowhere, account))
                        .collect(Collectors.joining()));
        return file.toString();
    }

    private static String keysAt(String path, String account) {
        return account.replaceAll("file: \"[^\"]*\"", "file: \"" + path + "\"");
    }
}
