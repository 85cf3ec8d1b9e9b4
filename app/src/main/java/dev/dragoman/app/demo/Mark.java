package dev.dragoman.app.demo;

/** What a line of the story tells. */
enum Mark {
    /** A command goes in. */
    COMMAND("command", "bold"),
    /** A cloud is asked. */
    CALL("asks", "cyan"),
    /** A cloud answers, or does not. */
    ANSWER("answer", "cyan"),
    /** An operation waits. */
    WAITING("waits", "faint"),
    /** An operation has ended as asked. */
    GOOD_END("done", "green"),
    /** An operation has ended otherwise. */
    BAD_END("ended", "yellow"),
    /** Something was compared, and is as it should be. */
    CHECK("check", "green"),
    /** Something is not as it should be. */
    UNEXPECTED("WRONG", "red"),
    /** What people should know about the show itself. */
    NOTE("", "bold");

    private final String word;
    private final String style;

    Mark(String word, String style) {
        this.word = word;
        this.style = style;
    }

    String word() {
        return word;
    }

    /** Picocli's name of a colour or a weight. */
    String style() {
        return style;
    }
}
