package dev.dragoman.app.contract;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/** Looks through every line of the whole process's log, debugging included, until it is closed. */
final class LogTap extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** What speaks of calls and records. The broker's own loggers stay as they are configured: they hold no records. */
    private static final Map<String, Level> LEVELS =
            Map.of(Logger.ROOT_LOGGER_NAME, Level.DEBUG, "dev.dragoman", Level.TRACE, "org.apache.camel", Level.TRACE);

    private final Needles needles;
    private final Map<Logger, Level> before = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    private final AtomicLong lines = new AtomicLong();

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
        lines.incrementAndGet();
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        needles.in(String.join(
                        "\n",
                        event.getLoggerName(),
                        event.getFormattedMessage(),
                        event.getMDCPropertyMap().toString(),
                        thrown))
                .forEach(hit -> found.add("log of " + event.getLoggerName() + ": " + hit));
    }

    /** What was found so far. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** How many lines were looked through. */
    long lines() {
        return lines.get();
    }

    @Override
    public void close() {
        ((LoggerContext) getContext()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        before.forEach(Logger::setLevel);
        stop();
    }
}
