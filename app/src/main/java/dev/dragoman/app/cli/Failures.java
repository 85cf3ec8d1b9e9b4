package dev.dragoman.app.cli;

import dev.dragoman.app.broker.BrokerException;
import dev.dragoman.client.ClientException;
import dev.dragoman.routes.config.ConfigException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person reads when a command fails: a sentence for what they can mend, a stack trace for what they cannot. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof UnusableInputException || failure instanceof ConfigException) {
            err.println(command.getColorScheme().errorText(failure.getMessage()));
            return ExitCode.USAGE;
        }
        Optional<String> sentence = sentence(failure);
        if (sentence.isPresent()) {
            err.println(command.getColorScheme().errorText(sentence.get()));
        } else {
            failure.printStackTrace(err);
        }
        return ExitCode.SOFTWARE;
    }

    private static Optional<String> sentence(Exception failure) {
        if (failure instanceof NotPossibleException
                || failure instanceof BrokerException
                || failure instanceof ClientException) {
            return Optional.of(failure.getMessage());
        }
        if (failure instanceof KafkaException) {
            return Optional.of("Kafka: " + failure.getMessage());
        }
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(BindException.class::isInstance)
                .findFirst()
                .map(inUse -> failure.getMessage() + ": " + inUse.getMessage());
    }
}
