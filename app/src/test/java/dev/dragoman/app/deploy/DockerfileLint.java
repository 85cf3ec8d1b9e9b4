package dev.dragoman.app.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a Dockerfile may not do or leave out. */
final class DockerfileLint {

    /** Dockerfile reference, Overview; without ADD and MAINTAINER, which COPY and LABEL replace. */
    private static final Set<String> INSTRUCTIONS = Set.of(
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");

    private DockerfileLint() {}

    /**
     * The file's problems.
     *
     * @param root the build's context
     * @param ignored the context's {@code Dockerfile.dockerignore}
     */
    static List<String> problems(String dockerfile, Path root, String ignored) {
        List<String> problems = new ArrayList<>();
        List<Instruction> instructions = parse(dockerfile);
        for (Instruction instruction : instructions) {
            if (!INSTRUCTIONS.contains(instruction.name())) {
                problems.add(instruction.name() + " is no instruction, or not allowed");
            }
            if (instruction.name().equals("COPY")) {
                copied(instruction, root, ignored, problems);
            }
        }
        if (instructions.isEmpty() || !instructions.get(0).name().equals("FROM")) {
            problems.add("the first instruction is not FROM");
        }
        if (last(instructions, "USER").matches("|root(:.*)?|0(:.*)?")) {
            problems.add("the last USER is root");
        }
        for (String needed : List.of("HEALTHCHECK", "ENTRYPOINT")) {
            if (last(instructions, needed).isEmpty()) {
                problems.add(needed + " is missing");
            }
        }
        return problems;
    }

    private static void copied(Instruction copy, Path root, String ignored, List<String> problems) {
        String source = copy.arguments().split(" +", -1)[0];
        boolean built = source.startsWith("app/target/");
        if (!built && !Files.exists(root.resolve(source))) {
            problems.add("COPY " + source + ": there is no such file");
        }
        if (ignored.lines().noneMatch(("!" + source)::equals)) {
            problems.add("COPY " + source + ": the ignore file leaves it out");
        }
    }

    /** Instructions with their arguments, continued lines joined, comments left out. */
    private static List<Instruction> parse(String dockerfile) {
        return dockerfile
                .replaceAll("(?m)^\\s*#.*\\R?", "")
                .replaceAll("\\\\\\R\\s*", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\s+", 2))
                .map(parts -> new Instruction(parts[0], parts.length == 2 ? parts[1] : ""))
                .toList();
    }

    private static String last(List<Instruction> instructions, String name) {
        return instructions.stream()
                .filter(instruction -> instruction.name().equals(name))
                .reduce("", (earlier, instruction) -> instruction.arguments(), (a, b) -> b);
    }

    private record Instruction(String name, String arguments) {}
}
