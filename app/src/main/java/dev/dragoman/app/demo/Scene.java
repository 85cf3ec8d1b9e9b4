package dev.dragoman.app.demo;

import dev.dragoman.simulator.fault.Fault;
import java.util.List;
import java.util.function.Function;

/**
 * One thing that the tour shows, on every cloud at once.
 *
 * @param title what is shown
 * @param explanation why it is worth seeing, in a sentence
 * @param faults what goes wrong at a cloud meanwhile
 * @param steps what happens, in order
 */
record Scene(String title, String explanation, Function<Cloud, List<Fault>> faults, List<Step> steps) {

    /** A step on one cloud. What does not come as it should is told to the stage. */
    @FunctionalInterface
    interface Step {
        void play(Stage stage) throws InterruptedException;
    }

    static Scene scene(String title, String explanation, Step... steps) {
        return new Scene(title, explanation, cloud -> List.of(), List.of(steps));
    }

    /** The same scene while something goes wrong. */
    Scene during(Function<Cloud, List<Fault>> goingWrong) {
        return new Scene(title, explanation, goingWrong, steps);
    }
}
