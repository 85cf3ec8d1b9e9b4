package dev.dragoman.routes.observe;

import java.util.Objects;
import org.slf4j.MDC;

/** The keys of structured log lines. */
public final class LogKeys {

    /** The operation that a line is about. */
    public static final String OPERATION = "operation";

    private LogKeys() {}

    /** What is logged in here is about this operation. */
    public static void about(String operation, Runnable logging) {
        try (MDC.MDCCloseable key = MDC.putCloseable(OPERATION, operation)) {
            Objects.requireNonNull(key);
            logging.run();
        }
    }
}
