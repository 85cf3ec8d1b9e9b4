package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.auth.AccessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A state file with two security groups, for tests of what binds or names them. */
public final class PresetGroups {

    /** In Guangzhou. One of its rules names {@link #USED_TEMPLATE}. */
    public static final String WEB = "sg-web00001";

    /** In Shanghai. A rule inside it, a resource of its own, names {@link #USED_TEMPLATE}. */
    public static final String SHANGHAI = "sg-shang001";

    /** An address template that both name. */
    public static final String USED_TEMPLATE = "ipm-used0001";

    private PresetGroups() {}

    public static Path stateFile() {
        String account = AccessKey.DEFAULT.account();
        String json = """
                {"version": 1, "tokens": [], "resources": [
                  {"api": "tencent-vpc", "kind": "security-group", "id": "%2$s", "account": "%1$s", "region": "ap-guangzhou",
                   "state": "Available", "within": [], "createdAt": "2026-11-01T00:00:00Z",
                   "attributes": {"SecurityGroupName": "web", "ProjectId": "7",
                     "Ingress": [{"AddressTemplate": {"AddressId": "%4$s"}, "Action": "ACCEPT"}]}},
                  {"api": "tencent-vpc", "kind": "security-group", "id": "%3$s", "account": "%1$s", "region": "ap-shanghai",
                   "state": "Available", "within": [], "createdAt": "2026-11-02T00:00:00Z",
                   "attributes": {"SecurityGroupName": "shanghai"}},
                  {"api": "tencent-vpc", "kind": "security-group-rule", "id": "%3$s/1", "account": "%1$s",
                   "region": "ap-shanghai", "state": "Available", "within": ["%3$s"], "createdAt": "2026-11-03T00:00:00Z",
                   "attributes": {"AddressTemplate": "%4$s"}},
                  {"api": "tencent-vpc", "kind": "address-template", "id": "%4$s", "account": "%1$s", "region": "ap-guangzhou",
                   "state": "Available", "within": [], "createdAt": "2026-11-04T00:00:00Z",
                   "attributes": {"AddressTemplateName": "used", "AddressSet": ["10.0.0.6"]}}
                ]}
                """.formatted(account, WEB, SHANGHAI, USED_TEMPLATE);
        try {
            Path file = Files.createTempFile("simulator", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
