package dev.dragoman.routes.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets in files: {@code vpn/psk-1} is the file {@code psk-1} in the folder {@code vpn}. A file holds one secret in UTF-8; a
 * line break at its end is not part of it. Links are followed as long as they stay in the directory, as those of a mounted
 * Kubernetes secret do.
 */
record FileSecrets(Path directory) implements SecretSource {

    /** Bytes of a file. */
    static final int LIMIT = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(FileSecrets.class);

    @Override
    public Optional<String> find(String name) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return read(file);
        } catch (CharacterCodingException e) {
            return unusable(file, "it is no text in UTF-8");
        } catch (IOException e) {
            return unusable(file, "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Optional<String> read(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(directory.toRealPath())) {
            return unusable(file, "it leads out of the directory");
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(real)) {
            content = in.readNBytes(LIMIT + 1);
        }
        if (content.length > LIMIT) {
            return unusable(file, "it has more than " + LIMIT + " bytes");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        String value = text.replaceFirst("\\r?\\n$", "");
        return value.isEmpty() ? unusable(file, "it is empty") : Optional.of(value);
    }

    /** Told to operators alone: who named the secret hears only that there is none. */
    private static Optional<String> unusable(Path file, String why) {
        LOG.warn("the secret in {} cannot be used: {}", file, why);
        return Optional.empty();
    }
}
