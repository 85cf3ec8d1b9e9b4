package dev.dragoman.app.contract;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Looks through every line of the whole process's log, debugging included, until it is closed. */
final class LogTap extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** What speaks of calls and records. The broker's own loggers stay as they are configured: they hold no records. */
    private static final Map<String, Level> LEVELS =
            Map.of(Logger.ROOT_LOGGER_NAME, Level.DEBUG, "dev.dragoman", Level.TRACE, "org.apache.camel", Level.TRACE);

    private final Needles needles;
    private final Map<Logger, Level> before = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();

    private LogTap(Needles needles) {
        this.needles = needles;
    }

    static LogTap open(Needles needles) {
        LogTap tap = new LogTap(needles);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        tap.setContext(context);
        tap.start();
        LEVELS.forEach((name, level) -> {
            Logger logger = context.getLogger(name);
            tap.before.put(logger, logger.getLevel());
            logger.setLevel(level);
        });
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(tap);
        return tap;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        needles.in(String.join(
                        "\n",
                        event.getLoggerName(),
                        event.getFormattedMessage(),
                        event.getMDCPropertyMap().toString(),
                        thrown))
                .forEach((text, around) -> found.add(text + " in the log of " + event.getLoggerName() + ": " + around));
    }

    /** What was found so far. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** The files that the process's log is written to, if it is. */
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .iteratorForAppenders()
                .forEachRemaining(appender -> {
                    if (appender instanceof FileAppender<ILoggingEvent> toFile) {
                        files.add(Path.of(toFile.getFile()));
                    }
                });
        return files;
    }

    @Override
    public void close() {
        ((LoggerContext) getContext()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        before.forEach(Logger::setLevel);
        stop();
    }
}
