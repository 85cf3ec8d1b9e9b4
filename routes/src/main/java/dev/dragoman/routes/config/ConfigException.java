package dev.dragoman.routes.config;

import java.util.List;

/** A configuration with which the gateway cannot start: every problem at once, each with its place. */
public final class ConfigException extends RuntimeException {

    private final transient List<String> problems;

    /**
     * @param what what was read
     * @param problems one sentence each: the place, what was expected and what came
     */
    public ConfigException(String what, List<String> problems) {
        super(what + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + "\n  - "
                + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
