package dev.dragoman.simulator.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps resources and idempotency tokens in a JSON file, so that a simulator started again still knows them. The file is
 * always whole: a new one is written beside it, then takes its place.
 */
public final class StateFile {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final World world;
    private long saved;

    public StateFile(Path file, World world) {
        this.file = file.toAbsolutePath();
        this.world = world;
    }

    /** Loads what the file holds, if there is one. What was in a passing state goes on from its beginning. */
    public void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            JsonNode root = JSON.readTree(file.toFile());
            if (root.path("version").asInt() != VERSION) {
                throw new IOException("version %s, expected %d".formatted(root.path("version"), VERSION));
            }
            List<Resource> resources = new ArrayList<>();
            root.required("resources").forEach(node -> resources.add(ResourceJson.read(node)));
            Map<ClientTokens.Key, ClientTokens.Use> tokens = new LinkedHashMap<>();
            root.required("tokens").forEach(node -> readToken(node, tokens));
            world.restore(resources);
            world.tokens().restore(tokens);
            saved = world.changes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the state file " + file, e);
        }
    }

    /** Saves if anything has changed since the last time. Safe to call from any thread. */
    public synchronized void save() {
        long changes = world.changes();
        if (changes == saved && Files.exists(file)) {
            return;
        }
        List<Map<String, Object>> resources =
                world.resources().stream().map(ResourceJson::write).toList();
        List<Map<String, Object>> tokens = world.tokens().completed().entrySet().stream()
                .map(use -> writeToken(use.getKey(), use.getValue()))
                .toList();
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Path directory = file.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            JSON.writeValue(next.toFile(), Map.of("version", VERSION, "resources", resources, "tokens", tokens));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            saved = changes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the state file " + file, e);
        }
    }

    private static Map<String, Object> writeToken(ClientTokens.Key key, ClientTokens.Use use) {
        return Map.of(
                "account", key.account(),
                "action", key.action(),
                "token", key.token(),
                "parameters", use.parameters(),
                "answer", use.answer().orElseGet(Map::of));
    }

    private static void readToken(JsonNode node, Map<ClientTokens.Key, ClientTokens.Use> tokens) {
        ClientTokens.Key key = new ClientTokens.Key(
                node.required("account").asText(),
                node.required("action").asText(),
                node.required("token").asText());
        Map<String, String> parameters =
                JSON.convertValue(node.required("parameters"), new TypeReference<Map<String, String>>() {});
        Map<String, Object> answer =
                JSON.convertValue(node.required("answer"), new TypeReference<Map<String, Object>>() {});
        tokens.put(key, new ClientTokens.Use(parameters, Optional.of(answer)));
    }
}
