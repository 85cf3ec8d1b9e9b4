package dev.dragoman.routes.accounts;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.SecretReference;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.config.ConfigException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code accounts.yaml} and collects everything that is wrong with it. A message never repeats anything from below
 * {@code credentials}: somebody may have written a key there.
 */
final class AccountsReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    private AccountsReader(Path file) {
        this.file = file;
    }

    /**
     * The accounts of a file's bytes.
     *
     * @param file named in messages
     * @throws ConfigException with every problem at once
     */
    static Accounts read(Path file, byte[] content) {
        AccountsReader reader = new AccountsReader(file);
        Accounts accounts = reader.accounts(reader.parse(content));
        if (!reader.problems.isEmpty()) {
            throw new ConfigException(file.toString(), reader.problems);
        }
        return accounts;
    }

    /** The parser's own message quotes the line, so it is not told. */
    private JsonNode parse(byte[] content) {
        try {
            return YAML.readTree(content);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new ConfigException(
                    file.toString(), List.of("expected YAML without repeated keys, got none" + where));
        } catch (IOException e) {
            throw new ConfigException(file.toString(), List.of("cannot be read: " + e.getMessage()));
        }
    }

    private Accounts accounts(JsonNode document) {
        JsonNode list = document.path("accounts");
        if (!list.isArray()) {
            problems.add("accounts: expected a list of accounts, got " + shape(list));
            return new Accounts(List.of());
        }
        new AccountNode("", document, problems).knows("accounts");
        List<Account> accounts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Account account = account(new AccountNode("accounts[" + i + "]", list.get(i), problems));
            if (!names.add(account.provider() + "/" + account.name())) {
                problems.add("accounts[" + i + "].name: " + account.provider() + " has an account '" + account.name()
                        + "' already");
            }
            accounts.add(account);
        }
        checkGroups(accounts);
        return new Accounts(accounts);
    }

    private Account account(AccountNode node) {
        node.knows(
                "name",
                "provider",
                "regions",
                "tenants",
                "endpoints",
                "credentials",
                "marker",
                "exclusive",
                "secrets",
                "limits",
                "limitGroup");
        return new Account(
                node.text("name", Lane.NAME),
                node.text("provider", Lane.NAME),
                node.texts("regions", Lane.NAME, AccountNode.NAME),
                node.texts("tenants", Topics.TENANT, AccountNode.NAME),
                endpoints(node),
                keys(node.child("credentials")),
                new AccountPolicy(marker(node), exclusive(node)),
                node.has("secrets") ? node.texts("secrets", SecretReference.NAME, "a secret's name") : Set.of(),
                limits(node));
    }

    private static Map<String, URI> endpoints(AccountNode node) {
        Map<String, URI> endpoints = new HashMap<>();
        if (node.has("endpoints")) {
            AccountNode given = node.child("endpoints");
            given.names().forEach(api -> given.uri(api).ifPresent(uri -> endpoints.put(api, uri)));
        }
        return endpoints;
    }

    private static KeySources keys(AccountNode node) {
        node.knows("accessKeyId", "accessKeySecret", "securityToken");
        Optional<KeySource> token =
                node.has("securityToken") ? Optional.of(source(node, "securityToken")) : Optional.empty();
        return new KeySources(source(node, "accessKeyId"), source(node, "accessKeySecret"), token);
    }

    private static KeySource source(AccountNode keys, String name) {
        JsonNode value = keys.node().path(name);
        if (value.size() == 1 && value.path("env").isTextual()) {
            return new KeySource.Variable(value.path("env").asText());
        }
        if (value.size() == 1 && value.path("file").isTextual()) {
            return new KeySource.MountedFile(Path.of(value.path("file").asText()));
        }
        keys.wrong(name, "{env: NAME} or {file: PATH}", value.isMissingNode() ? "none" : "something else");
        return new KeySource.Variable(name);
    }

    private static MarkerPolicy marker(AccountNode node) {
        if (!node.has("marker")) {
            return MarkerPolicy.STRIP_AFTER;
        }
        // YAML 1.1 reads a bare off as false
        String given = node.node().path("marker").asText();
        String id = given.equals("false") ? MarkerPolicy.OFF.id() : given;
        Optional<MarkerPolicy> policy = Arrays.stream(MarkerPolicy.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (policy.isEmpty()) {
            node.wrong("marker", "strip-after, keep or off", "'" + given + "'");
        }
        return policy.orElse(MarkerPolicy.STRIP_AFTER);
    }

    private static Set<Kind> exclusive(AccountNode node) {
        List<String> known = Kind.ofResources().stream().map(Kind::id).toList();
        Set<String> given = node.has("exclusive")
                ? node.texts("exclusive", String.join("|", known), "one of the kinds " + String.join(", ", known))
                : Set.of();
        return given.stream().flatMap(id -> Kind.find(id).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static LaneLimits limits(AccountNode node) {
        String group = node.has("limitGroup") ? node.text("limitGroup", Lane.NAME) : "";
        if (!node.has("limits")) {
            return new LaneLimits(OptionalInt.empty(), OptionalInt.empty(), Map.of(), group);
        }
        AccountNode limits = node.child("limits");
        limits.knows("requestsPerSecond", "maxInFlight", "perMinute");
        return new LaneLimits(
                limits.number("requestsPerSecond"), limits.number("maxInFlight"), perMinute(limits), group);
    }

    private static Map<String, Integer> perMinute(AccountNode limits) {
        Map<String, Integer> perMinute = new HashMap<>();
        if (limits.has("perMinute")) {
            AccountNode given = limits.child("perMinute");
            given.names().forEach(action -> given.number(action).ifPresent(calls -> perMinute.put(action, calls)));
        }
        return perMinute;
    }

    /** Who shares limits must say the same of them: which would hold otherwise? */
    private void checkGroups(List<Account> accounts) {
        Map<String, Account> first = new HashMap<>();
        for (Account account : accounts) {
            if (account.limits().group().isEmpty()) {
                continue;
            }
            String group = account.provider() + "/" + account.limits().group();
            Account other = first.putIfAbsent(group, account);
            if (other != null && !other.limits().equals(account.limits())) {
                problems.add("accounts: expected the same limits in every account of limitGroup " + group
                        + ", got others in '" + other.name() + "' and '" + account.name() + "'");
            }
        }
    }

    static String shape(JsonNode node) {
        return node instanceof MissingNode || node.isNull()
                ? "none"
                : "a YAML " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    static Set<String> fieldNames(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
