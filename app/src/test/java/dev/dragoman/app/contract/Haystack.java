package dev.dragoman.app.contract;

import dev.dragoman.app.site.Site;
import dev.dragoman.routes.Gateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that a site has written or shows: every topic but those that publishers write to, and every page. */
final class Haystack {

    private static final List<String> GATEWAY = List.of("/metrics", "/health/live", "/health/ready", "/");
    private static final List<String> SIMULATOR =
            List.of("/", "/health", "/calls", "/resources", "/faults", "/timing", "/quotas");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Site site;
    private final Needles needles;
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> found = new LinkedHashMap<>();

    private Haystack(Site site, Needles needles) {
        this.site = site;
        this.needles = needles;
    }

    /** Reads all of it, now. */
    static Haystack search(Site site, Needles needles) throws Exception {
        Haystack haystack = new Haystack(site, needles);
        haystack.topics();
        haystack.pages();
        return haystack;
    }

    /** Where a text was found, in whatever form, and what stands around it there. */
    Map<String, String> places(String text) {
        return found.getOrDefault(text, Map.of());
    }

    /** The texts that were found, each with its places. */
    Map<String, Map<String, String>> found() {
        return found;
    }

    /** How many bytes were looked through of each topic and page. */
    Map<String, Long> sizes() {
        return sizes;
    }

    private void topics() throws ExecutionException, InterruptedException {
        Map<String, Object> broker =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, site.broker().bootstrapServers());
        TreeSet<String> names = new TreeSet<>();
        try (Admin admin = Admin.create(broker)) {
            names.addAll(admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get());
        }
        names.removeIf(name -> site.topics().tenantOfCommands(name).isPresent());
        Map<String, Object> reader = new LinkedHashMap<>(broker);
        reader.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        reader.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        reader.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(reader)) {
            names.forEach(name -> topic(name, consumer));
        }
    }

    private void topic(String name, KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        sizes.put(name, 0L);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> look(name, bytes(record)));
        }
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        put(record.key(), all);
        put(record.value(), all);
        record.headers().forEach(header -> {
            all.writeBytes(header.key().getBytes(StandardCharsets.UTF_8));
            all.write('\n');
            put(header.value(), all);
        });
        return all.toByteArray();
    }

    private static void put(byte[] bytes, ByteArrayOutputStream all) {
        if (bytes != null) {
            all.writeBytes(bytes);
        }
        all.write('\n');
    }

    private void pages() throws IOException, InterruptedException {
        for (Gateway gateway : site.gateways()) {
            for (String path : GATEWAY) {
                page("gateway " + path, "http://localhost:" + gateway.httpPort() + path);
            }
        }
        for (String path : SIMULATOR) {
            page("simulator " + path, site.simulator().controlUrl() + path);
        }
    }

    private void page(String name, String url) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        look(name, answer.headers().map().toString().getBytes(StandardCharsets.UTF_8));
        look(name, answer.body());
    }

    private void look(String place, byte[] bytes) {
        sizes.merge(place, (long) bytes.length, Long::sum);
        needles.in(bytes).forEach((text, around) -> found.computeIfAbsent(text, first -> new LinkedHashMap<>())
                .putIfAbsent(place, around));
    }
}
