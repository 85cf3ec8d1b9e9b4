package dev.dragoman.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** Commands that end by themselves say what is wrong in a sentence of their own; the log would only repeat it. */
final class QuietLog {

    private QuietLog() {}

    /** Does something while the log is silent. */
    static <T> T during(Callable<T> action) throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Map<Logger, Level> before = new LinkedHashMap<>();
        for (String name : new String[] {"dev.dragoman", "org.apache.kafka"}) {
            Logger logger = context.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.OFF);
        }
        try {
            return action.call();
        } finally {
            before.forEach(Logger::setLevel);
        }
    }
}
