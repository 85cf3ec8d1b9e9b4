package dev.dragoman.routes.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a part of an account's key comes from. Only the place is configuration; the value is fetched when needed. */
public sealed interface KeySource {

    /**
     * The value as it is now.
     *
     * @param environment the process's environment
     * @throws KeyException naming the place, never the value
     */
    String fetch(Map<String, String> environment);

    /** A variable of the process's environment. */
    record Variable(String name) implements KeySource {
        @Override
        public String fetch(Map<String, String> environment) {
            String value = environment.getOrDefault(name, "");
            if (value.isEmpty()) {
                throw new KeyException("the environment variable " + name + " is not set");
            }
            return value;
        }
    }

    /** A mounted file that holds nothing else; white space around the value is not part of it. */
    record MountedFile(Path path) implements KeySource {
        @Override
        public String fetch(Map<String, String> environment) {
            try {
                String value = Files.readString(path).strip();
                if (value.isEmpty()) {
                    throw new KeyException("the file " + path + " is empty");
                }
                return value;
            } catch (IOException e) {
                throw new KeyException(
                        "the file " + path + " cannot be read (" + e.getClass().getSimpleName() + ")");
            }
        }
    }

    /** A part of a key cannot be had. */
    final class KeyException extends RuntimeException {
        KeyException(String message) {
            super(message);
        }
    }
}
