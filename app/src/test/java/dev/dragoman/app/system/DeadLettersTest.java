package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.app.site.DeadLetters;
import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.app.site.TopicRecords;
import dev.dragoman.client.Event;
import dev.dragoman.model.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSite.class)
@DisplayName("dead-letters")
class DeadLettersTest {

    private static final String COMMAND = """
            {"specversion": "1.0", "type": "dragoman.network.create", "source": "/mended", "id": "%1$s",
             "data": {"target": {"provider": "tencent", "account": "prod", "region": "ap-guangzhou"},
                      "stack": "dead-letters", "name": "n-%1$s", "spec": {"cidr": "10.0.0.0/16"}}}""";

    @TempDir
    private Path directory;

    @Test
    @DisplayName("list tells time, record, size and reason, the newest last; --limit and --since tell fewer")
    void list(Site site) throws Exception {
        String first = buried(site, "not JSON", Map.of());
        String second = buried(site, "{\"id\": 7}", Map.of());

        CommandRun run = run(site, "list", "--since", "PT10M", "--limit", "0");

        List<String> lines = run.lines();
        assertThat(index(lines, first)).isLessThan(index(lines, second));
        assertThat(lines.get(index(lines, first)))
                .contains("  8 B  ", "unreadable: expected a CloudEvent in JSON: it is no JSON");
        assertThat(lines.get(lines.size() - 1)).endsWith("dead letters");
        assertThat(run(site, "list", "--limit", "1").out()).contains(second).doesNotContain(first);
        assertThat(run(site, "list", "--since", Instant.now().plusSeconds(60).toString())
                        .lines())
                .containsExactly("0 dead letters");
    }

    @Test
    @DisplayName("list --json prints a document a line")
    void listJson(Site site) throws Exception {
        String id = buried(site, "12345", Map.of());

        JsonNode last =
                Json.read(run(site, "list", "--json", "--limit", "1").lines().get(0), JsonNode.class);

        assertThat(last.path("id").asText()).isEqualTo(id);
        assertThat(last.path("size").asInt()).isEqualTo(5);
        assertThat(last.path("reason").asText()).isEqualTo("unreadable: expected a CloudEvent, a JSON object");
        assertThat(Instant.parse(last.path("at").asText()))
                .isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    @DisplayName(
            "show tells the headers' names of the record, and its bytes only with --body: text, or hexadecimal digits")
    void show(Site site) throws Exception {
        String text = buried(site, "my secret value", Map.of("trace", "header's value"));
        String binary = buried(site, "\u0000\u001b[2J junk, longer than a row", Map.of());

        assertThat(run(site, "show", text).out())
                .contains("record   " + text, "there    yes", "key      3 bytes", "headers  trace", "15 bytes")
                .doesNotContain("secret", "header's value");
        assertThat(run(site, "show", text, "--body").out()).endsWith("my secret value" + System.lineSeparator());
        assertThat(run(site, "show", binary, "--body").out())
                .contains("00000000  00 1b 5b 32 4a 20 6a 75 6e", "..[2J junk, long")
                .doesNotContain("\u001b");
        assertThat(Json.read(run(site, "show", text, "--body", "--json").out(), JsonNode.class)
                        .at("/original/text")
                        .asText())
                .isEqualTo("my secret value");
    }

    @Test
    @DisplayName(
            "replay publishes key, headers and bytes as they were, to the same partition, and says what it repeats")
    void replay(Site site) throws Exception {
        String id = buried(site, "replayed as it was", Map.of("one", "1", "two", "2"));

        CommandRun dry = run(site, "replay", "--dry-run", id);
        List<ConsumerRecord<String, byte[]>> before = copies(site, "replayed as it was");
        CommandRun run = run(site, "replay", id);

        assertThat(dry.out()).contains("would replay " + id);
        assertThat(before).hasSize(1);
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<ConsumerRecord<String, byte[]>> copies = copies(site, "replayed as it was");
        assertThat(copies).hasSize(2);
        ConsumerRecord<String, byte[]> copy = copies.get(1);
        assertThat(copy.partition()).isEqualTo(before.get(0).partition());
        assertThat(copy.key()).isEqualTo(before.get(0).key());
        assertThat(headers(copy))
                .containsExactly(Map.entry("one", "1"), Map.entry("two", "2"), Map.entry("dragoman-replay-of", id));
        assertThat(run.out()).contains("replayed " + id + " as " + place(copy));
        await().atMost(Site.PATIENCE).until(() -> run(site, "list").out().contains(place(copy)));
    }

    @Test
    @DisplayName("replay --file publishes the mended content, which is carried out and answered")
    void mended(Site site) throws Exception {
        String commandId = UUID.randomUUID().toString().substring(0, 8);
        String id = buried(site, COMMAND.formatted(commandId).substring(1), Map.of());
        Path file = Files.writeString(directory.resolve("mended.json"), COMMAND.formatted(commandId));

        CommandRun run = run(site, "replay", id, "--file", file.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        Event end = await().atMost(Site.PATIENCE)
                .until(() -> site.events().endsOfCommand(commandId), ends -> !ends.isEmpty())
                .get(0);
        assertThat(end.succeeded()).isTrue();
    }

    @Test
    @DisplayName(
            "A record that is gone is shown as gone and not replayed, with the reason, and neither is any other with it")
    void gone(Site site) throws Exception {
        String topic = site.topics().commands(SiteAccounts.TEAM);
        String swept = buriedOn(site, topic, "swept away");
        String there = buried(site, "still there", Map.of());
        sweep(site, swept);
        String elsewhere = noteAbout(site, "dragoman.nowhere/0/1");
        String beyond = noteAbout(site, topic + "/0/999999");

        CommandRun run = run(site, "replay", there, swept, elsewhere, beyond);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(swept + " cannot be replayed: the retention of its topic has ended"))
                .anyMatch(line -> line.equals(elsewhere
                        + " cannot be replayed: there is no topic dragoman.nowhere any more, or it may not be read"))
                .anyMatch(line -> line.startsWith(beyond + " cannot be replayed: its topic has been made anew"));
        assertThat(copies(site, "still there")).hasSize(1);
        assertThat(run(site, "show", swept).out()).contains("there    no: the retention of its topic has ended");
    }

    @Test
    @DisplayName("Another record at the same place is not taken for the one that was buried")
    void another(Site site) throws Exception {
        String id = buried(site, "as long", Map.of());
        String note = noteAbout(site, id);

        assertThat(run(site, "replay", note).err()).contains("another record stands in its place, of 7 bytes, not 1");
    }

    @Test
    @DisplayName("ends with 2 at what is no id, and with 1 at a record that no dead letter is about")
    void wrong(Site site) throws Exception {
        assertThat(run(site, "show", "no-id").exitCode()).isEqualTo(2);
        assertThat(run(site, "replay", "dragoman.commands/0").err()).contains("expected TOPIC/PARTITION/OFFSET");
        assertThat(run(site, "replay", "a/0/1", "b/0/1", "--file", "x").err()).contains("expected one ID");
        CommandRun unknown = run(site, "show", "dragoman.commands/0/987654");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("no dead letter is about dragoman.commands/0/987654");
    }

    /** Writes a record that intake buries; its id once it is buried. */
    private static String buried(Site site, String value, Map<String, String> headers) throws Exception {
        return buriedOn(site, site.topics().commands("default"), value, headers);
    }

    private static String buriedOn(Site site, String topic, String value) throws Exception {
        return buriedOn(site, topic, value, Map.of());
    }

    private static String buriedOn(Site site, String topic, String value, Map<String, String> headers)
            throws Exception {
        RawProducer.send(site, topic, "raw", value.getBytes(StandardCharsets.UTF_8), new java.util.TreeMap<>(headers));
        List<ConsumerRecord<String, byte[]>> same = TopicRecords.of(site, topic, "raw");
        String id = place(same.get(same.size() - 1));
        await().atMost(Site.PATIENCE).until(() -> DeadLetters.all(site).stream().anyMatch(note -> about(note, id)));
        return id;
    }

    /** A note as a gateway writes it, about a record of one byte. */
    private static String noteAbout(Site site, String id) throws Exception {
        String[] parts = id.split("/", -1);
        RawProducer.send(
                site,
                site.topics().deadLetters(),
                "note",
                new byte[0],
                Map.of(
                        "dragoman-reason",
                        "unreadable",
                        "dragoman-topic",
                        parts[0],
                        "dragoman-partition",
                        parts[1],
                        "dragoman-offset",
                        parts[2],
                        "dragoman-time",
                        Instant.now().toString(),
                        "dragoman-size",
                        "1"));
        return id;
    }

    /** As the end of the retention does. */
    private static void sweep(Site site, String id) throws Exception {
        String[] parts = id.split("/", -1);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", site.broker().bootstrapServers()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(parts[0], Integer.parseInt(parts[1])),
                            RecordsToDelete.beforeOffset(Long.parseLong(parts[2]) + 1)))
                    .all()
                    .get();
        }
    }

    private static boolean about(ConsumerRecord<String, byte[]> note, String id) {
        return id.equals(DeadLetters.header(note, "dragoman-topic") + "/"
                + DeadLetters.header(note, "dragoman-partition") + "/"
                + DeadLetters.header(note, "dragoman-offset"));
    }

    private static List<ConsumerRecord<String, byte[]>> copies(Site site, String value) {
        return TopicRecords.of(site, site.topics().commands("default"), "raw").stream()
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).equals(value))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private static int index(List<String> lines, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(id + " ")) {
                return i;
            }
        }
        throw new AssertionError(id + " is not among " + lines);
    }

    private static CommandRun run(Site site, String command, String... words) {
        List<String> line = new ArrayList<>(List.of(
                "dead-letters", command, "--bootstrap-servers", site.broker().bootstrapServers()));
        line.addAll(List.of(words));
        return CommandRun.of(line.toArray(String[]::new));
    }
}
