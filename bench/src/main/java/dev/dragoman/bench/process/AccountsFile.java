package dev.dragoman.bench.process;

import dev.dragoman.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gateway's file of accounts, and beside it the files with their keys. */
final class AccountsFile {

    private AccountsFile() {}

    /**
     * Writes it; JSON is YAML.
     *
     * @param endpoints base URLs by provider
     */
    static Path write(Path directory, List<Account> accounts, Map<String, URI> endpoints) {
        Path file = directory.resolve("accounts.yaml");
        try {
            Files.createDirectories(directory);
            for (Account account : accounts) {
                Files.writeString(id(directory, account), account.key().id());
                Files.writeString(secret(directory, account), account.key().secret());
            }
            Files.writeString(
                    file,
                    Json.text(Map.of(
                            "accounts",
                            accounts.stream()
                                    .map(account -> document(directory, account, endpoints))
                                    .toList())));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        return file;
    }

    private static Map<String, Object> document(Path directory, Account account, Map<String, URI> endpoints) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", account.name());
        document.put("provider", account.provider());
        document.put("regions", account.regions());
        document.put("tenants", account.tenants());
        document.put(
                "endpoints", Map.of("vpc", endpoints.get(account.provider()).toString()));
        document.put(
                "credentials",
                Map.of(
                        "accessKeyId", Map.of("file", id(directory, account).toString()),
                        "accessKeySecret",
                                Map.of("file", secret(directory, account).toString())));
        if (!account.exclusive().isEmpty()) {
            document.put("exclusive", account.exclusive());
        }
        account.requestsPerSecond().ifPresent(limit -> document.put("limits", Map.of("requestsPerSecond", limit)));
        return document;
    }

    private static Path id(Path directory, Account account) {
        return directory.resolve(account.owner() + "-id").toAbsolutePath();
    }

    private static Path secret(Path directory, Account account) {
        return directory.resolve(account.owner() + "-secret").toAbsolutePath();
    }
}
