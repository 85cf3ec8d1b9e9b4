package dev.dragoman.app.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the design's table of modules (§1): what lives where and what it may use. Arrows run downwards only.
 *
 * @param folder the folder, which is the Maven module
 * @param root the package below which everything of it is
 * @param ours the roots of our other modules that it may use
 * @param others the packages of libraries that it may use, as ArchUnit writes them
 */
record Module(String folder, String root, List<String> ours, List<String> others) {

    private static final List<String> EVERYWHERE = List.of("java..", "javax..", "org.jspecify.annotations..");

    static final List<Module> TABLE = List.of(
            new Module(
                    "canonical-model",
                    "dev.dragoman.model",
                    List.of(),
                    List.of(
                            "com.fasterxml.jackson..",
                            "jakarta.validation..",
                            "inet.ipaddr..",
                            "org.erdtman.jcs..",
                            "org.apache.commons.codec..")),
            new Module("catalogue", "dev.dragoman.catalogue", List.of(), List.of("com.fasterxml.jackson..")),
            new Module(
                    "adapter-api",
                    "dev.dragoman.adapter",
                    List.of("dev.dragoman.model", "dev.dragoman.catalogue"),
                    List.of("com.fasterxml.jackson..", "org.apache.commons.codec..")),
            new Module(
                    "adapters-aliyun",
                    "dev.dragoman.aliyun",
                    List.of("dev.dragoman.model", "dev.dragoman.catalogue", "dev.dragoman.adapter"),
                    List.of("com.fasterxml.jackson..")),
            new Module(
                    "adapters-tencent",
                    "dev.dragoman.tencent",
                    List.of("dev.dragoman.model", "dev.dragoman.catalogue", "dev.dragoman.adapter"),
                    List.of("com.fasterxml.jackson..")),
            new Module(
                    "engine",
                    "dev.dragoman.engine",
                    List.of("dev.dragoman.model", "dev.dragoman.catalogue", "dev.dragoman.adapter"),
                    List.of(
                            "com.fasterxml.jackson..",
                            "org.apache.commons.codec..",
                            "org.apache.kafka..",
                            "org.slf4j..")),
            new Module(
                    "routes",
                    "dev.dragoman.routes",
                    List.of(
                            "dev.dragoman.model",
                            "dev.dragoman.catalogue",
                            "dev.dragoman.adapter",
                            "dev.dragoman.engine"),
                    List.of(
                            "com.fasterxml.jackson..",
                            "com.networknt.schema..",
                            "io.cloudevents..",
                            "io.github.resilience4j..",
                            "io.micrometer..",
                            "io.vertx..",
                            "org.apache.camel..",
                            "org.apache.kafka..",
                            "org.slf4j..")),
            new Module(
                    "simulator",
                    "dev.dragoman.simulator",
                    List.of("dev.dragoman.catalogue"),
                    List.of("com.fasterxml.jackson..", "inet.ipaddr..", "io.netty..", "io.vertx..", "org.slf4j..")),
            new Module(
                    "client",
                    "dev.dragoman.client",
                    List.of("dev.dragoman.model"),
                    List.of("com.fasterxml.jackson..", "io.cloudevents..", "org.apache.kafka..", "org.slf4j..")));

    /** Everything that belongs to it, as ArchUnit writes it. */
    String everything() {
        return root + "..";
    }

    /** What its classes may use, as ArchUnit writes it. */
    String[] mayUse() {
        return Stream.of(
                        Stream.of(everything()),
                        ours.stream().map(each -> each + ".."),
                        others.stream(),
                        EVERYWHERE.stream())
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return folder;
    }
}
