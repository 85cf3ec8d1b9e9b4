package dev.dragoman.app.demo;

import dev.dragoman.model.Topics;
import dev.dragoman.simulator.fault.Fault;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Puts the installation up, plays the tour on every cloud at once, and sums up. */
public final class Demo {

    private final Installation installation;
    private final Cast cast;
    private final Tally tally;
    private final Story story;
    private final TopicTap tap;

    private Demo(Installation installation, Cast cast, Tally tally, Story story, TopicTap tap) {
        this.installation = installation;
        this.cast = cast;
        this.tally = tally;
        this.story = story;
        this.tap = tap;
    }

    /**
     * Shows the demo.
     *
     * @return 0 if everything came as it should, else 1
     */
    public static int run(DemoOptions options, PrintWriter out) throws InterruptedException {
        Printer printer = new Printer(out, options);
        long start = System.nanoTime();
        Cast cast = new Cast();
        Tally tally = new Tally();
        try (Workspace workspace = Workspace.at(options.keep());
                LogToFile log = LogToFile.at(workspace.log());
                Story story = new Story(printer)) {
            story.tell(Line.note(
                    "Starting Kafka, two simulated clouds and the gateway in this process (log: " + log.path() + ")"));
            try (Installation installation = Installation.start(workspace.root());
                    TopicTap tap = new TopicTap(
                            installation.broker().bootstrapServers(),
                            Topics.standard(),
                            new Narrator(Topics.standard(), cast, tally, story))) {
                new Demo(installation, cast, tally, story, tap).play();
                List<Tally.Row> rows = Stream.of(Cloud.values())
                        .map(cloud -> tally.row(cloud, cast, installation.simulator()))
                        .toList();
                printer.table(rows);
                rows.forEach(row -> compare(row, cast));
            }
            sumUp(cast, story, workspace, (System.nanoTime() - start) / 1e9);
        }
        return cast.surprises().isEmpty() ? 0 : 1;
    }

    private void play() throws InterruptedException {
        ExecutorService clouds = Executors.newFixedThreadPool(Cloud.values().length);
        try {
            int number = 0;
            for (Scene scene : Tour.SCENES) {
                story.tell(Line.note(System.lineSeparator() + ++number + ". " + scene.title()));
                story.tell(Line.note("   " + scene.explanation()));
                play(scene, clouds);
            }
        } finally {
            clouds.shutdownNow();
        }
    }

    /** Returns when the scene has been played on every cloud, and all of it has been told. */
    private void play(Scene scene, ExecutorService clouds) throws InterruptedException {
        installation
                .simulator()
                .faults(Stream.of(Cloud.values())
                        .flatMap(cloud -> scene.faults().apply(cloud).stream())
                        .toArray(Fault[]::new));
        List<Future<?>> playing = new ArrayList<>();
        for (Cloud cloud : Cloud.values()) {
            Stage stage = new Stage(cloud, installation, cast, story);
            playing.add(clouds.submit(() -> {
                for (Scene.Step step : scene.steps()) {
                    step.play(stage);
                }
                return null;
            }));
        }
        for (Future<?> each : playing) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("scene \"" + scene.title() + "\" broke off", e.getCause());
            }
        }
        tally.see(installation.simulator().resources());
        tap.catchUp();
        story.catchUp();
    }

    private static void compare(Tally.Row row, Cast cast) {
        String at = row.cloud().title() + ": ";
        if (!row.duplicates().isEmpty()) {
            cast.surprise(at + "made, and told by no event: " + row.duplicates());
        }
        if (!row.missing().isEmpty()) {
            cast.surprise(at + "told by events, and never made: " + row.missing());
        }
        if (!row.answeredTwice().isEmpty()) {
            cast.surprise(at + "operations with two terminal events: " + row.answeredTwice());
        }
    }

    private static void sumUp(Cast cast, Story story, Workspace workspace, double seconds) {
        if (cast.surprises().isEmpty()) {
            story.tell(
                    Line.note("Everything came as it should, in %.1f s. Log: %s".formatted(seconds, workspace.log())));
        } else {
            story.tell(Line.note("Not everything came as it should. Log: " + workspace.log()));
            cast.surprises().forEach(surprise -> story.tell(Line.note("  - " + surprise)));
        }
    }
}
