package dev.dragoman.app.cli;

import java.util.List;

/** What a command was given cannot be used: every problem in a line of its own. */
final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
