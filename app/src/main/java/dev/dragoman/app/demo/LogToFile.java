package dev.dragoman.app.demo;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import dev.dragoman.app.broker.BrokerNoise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sends the log to a file and nowhere else, until closed. */
final class LogToFile implements AutoCloseable {

    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level [%thread] %logger{24} %msg%n";

    private final Logger root;
    private final FileAppender<ILoggingEvent> file = new FileAppender<>();
    private final List<Appender<ILoggingEvent>> before = new ArrayList<>();

    private LogToFile(LoggerContext context, Path path) {
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(before::add);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        BrokerNoise noise = new BrokerNoise();
        noise.start();
        file.setContext(context);
        file.setFile(path.toString());
        file.setAppend(false);
        file.setEncoder(encoder);
        file.addFilter(noise);
        file.start();
        root.addAppender(file);
        before.forEach(root::detachAppender);
    }

    static LogToFile at(Path path) {
        return new LogToFile((LoggerContext) LoggerFactory.getILoggerFactory(), path);
    }

    String path() {
        return file.getFile();
    }

    @Override
    public void close() {
        before.forEach(root::addAppender);
        root.detachAppender(file);
        file.stop();
    }
}
