package dev.dragoman.routes.accounts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Accounts at the tiny cloud. */
public final class AccountFixtures {

    public static final String KEY_ID = "TINY_KEY_ID";
    public static final String KEY_SECRET = "TINY_KEY_SECRET";

    private AccountFixtures() {}

    public static Accounts read(String yaml) {
        return AccountsReader.read(Path.of("accounts.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Account {@code prod} of the tenant {@code default}, and {@code theirs} of the tenant {@code other}. */
    public static Accounts tiny(String endpoint) {
        return tiny(endpoint, 1_000_000, 10);
    }

    public static Accounts tiny(String endpoint, int requestsPerSecond, int maxInFlight) {
        return read("""
                accounts:
                  - name: prod
                    provider: tiny
                    regions: [region-1, region-2]
                    tenants: [default]
                    endpoints: {vpc: '%s'}
                    credentials:
                      accessKeyId: {env: TINY_KEY_ID}
                      accessKeySecret: {env: TINY_KEY_SECRET}
                    secrets: [vpn]
                    limits: {requestsPerSecond: %d, maxInFlight: %d}
                  - name: theirs
                    provider: tiny
                    regions: [region-1]
                    tenants: [other]
                    credentials:
                      accessKeyId: {env: TINY_KEY_ID}
                      accessKeySecret: {env: TINY_KEY_SECRET}
                """.formatted(endpoint, requestsPerSecond, maxInFlight));
    }

    /** Account {@code prod} at the wide and at the tiny cloud, and {@code theirs} of the tenant {@code other}. */
    public static Accounts wide() {
        return read("""
                accounts:
                  - name: prod
                    provider: wide
                    regions: [region-1, region-2]
                    tenants: [default]
                    credentials:
                      accessKeyId: {env: WIDE_KEY_ID}
                      accessKeySecret: {env: WIDE_KEY_SECRET}
                  - name: theirs
                    provider: wide
                    regions: [region-1]
                    tenants: [other]
                    credentials:
                      accessKeyId: {env: WIDE_KEY_ID}
                      accessKeySecret: {env: WIDE_KEY_SECRET}
                  - name: prod
                    provider: tiny
                    regions: [region-1]
                    tenants: [default]
                    credentials:
                      accessKeyId: {env: TINY_KEY_ID}
                      accessKeySecret: {env: TINY_KEY_SECRET}
                """);
    }
}
