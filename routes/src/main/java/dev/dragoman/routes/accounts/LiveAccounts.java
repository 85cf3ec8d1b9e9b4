package dev.dragoman.routes.accounts;

import dev.dragoman.routes.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts as the file has them now. A good file replaces what was read before; a bad one is reported once and what
 * was read before stays.
 */
public final class LiveAccounts implements Supplier<Accounts> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAccounts.class);

    private final Path file;
    private byte[] seen;
    private volatile Accounts current;

    /**
     * Reads the file for the first time.
     *
     * @throws ConfigException with every problem at once
     */
    public LiveAccounts(Path file) {
        this.file = file;
        try {
            this.seen = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigException(
                    "dragoman.accounts",
                    List.of("expected a file that can be read, got " + file + " ("
                            + e.getClass().getSimpleName() + ")"));
        }
        this.current = AccountsReader.read(file, seen);
        LOG.info("{}: {} accounts", file, current.all().size());
    }

    @Override
    public Accounts get() {
        return current;
    }

    /** Reads the file again if it is another than before. To be called every few seconds. */
    public synchronized void refresh() {
        try {
            byte[] now = Files.readAllBytes(file);
            if (Arrays.equals(now, seen)) {
                return;
            }
            seen = now;
            Accounts read = AccountsReader.read(file, now);
            if (!current.tenants().containsAll(read.tenants())) {
                LOG.warn("{} names new tenants; their topics are served from the next start on", file);
            }
            current = read;
            LOG.info("{} was read again: {} accounts", file, read.all().size());
        } catch (IOException e) {
            LOG.warn(
                    "{} cannot be read ({}); what was read before stays",
                    file,
                    e.getClass().getSimpleName());
        } catch (ConfigException e) {
            LOG.error("What was read before stays, for the file is not right. {}", e.getMessage());
        }
    }
}
