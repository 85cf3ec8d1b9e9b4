package dev.dragoman.app.cli;

import dev.dragoman.app.catalogue.TextTable;
import dev.dragoman.app.letters.DeadLetters;
import dev.dragoman.app.letters.Letter;
import dev.dragoman.app.output.Printable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman dead-letters list}: the notes, one a line, newest last. */
@Command(name = "list", description = "Lists the dead letters, newest last: when, which record, its size, why.")
final class DeadLettersListCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--since",
            paramLabel = "MOMENT",
            converter = Moment.class,
            description = "Nothing older: 2026-01-31T12:00:00Z, or how long ago, PT2H or P1D.")
    private Optional<Instant> since = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "The newest N (${DEFAULT-VALUE}); 0 for all.")
    private int limit = 100;

    @Override
    public Integer call() throws Exception {
        return QuietLog.during(this::run);
    }

    private int run() {
        if (limit < 0) {
            throw new UnusableInputException(List.of("--limit: expected 0 or more, got " + limit));
        }
        try (DeadLetters letters = LetterBox.open(kafka.reachable())) {
            List<Letter> all = letters.all(since);
            List<Letter> told = limit == 0 ? all : all.subList(Math.max(0, all.size() - limit), all.size());
            List<String> lines = TextTable.rows(
                    told.stream().map(DeadLettersListCommand::cells).toList());
            for (int i = 0; i < told.size(); i++) {
                output.print(lines.get(i), LetterBox.document(told.get(i)));
            }
            output.note(count(told.size(), all.size()));
        }
        return ExitCode.OK;
    }

    private static List<String> cells(Letter letter) {
        return List.of(
                letter.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                Printable.line(letter.id()),
                letter.size() + " B",
                Printable.line(letter.reason()));
    }

    private static String count(int told, int all) {
        String letters = all == 1 ? "1 dead letter" : all + " dead letters";
        return told == all ? letters : "the newest " + told + " of " + letters;
    }
}
