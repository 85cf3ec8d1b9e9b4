package dev.dragoman.bench.crash.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong when, made of a seed before anything starts: the same for the same seed, faults and extent.
 *
 * <p>Blows to processes fall one after the other; a time is when one falls at the earliest, since the one before may take
 * longer than thought. Clouds misbehave at any time, also at the same time.
 */
public final class Plan {

    private static final Duration QUIET_START = Duration.ofSeconds(4);

    /** The share of the time in which a cloud's fault is on. */
    private static final double SHARE = 0.1;

    private final List<Timed> blows;
    private final List<Window> windows;
    private final Duration length;

    /**
     * A blow and its time.
     *
     * @param at after the plan's beginning, at the earliest
     */
    record Timed(Duration at, Blow blow) {}

    private Plan(List<Timed> blows, List<Window> windows, Duration length) {
        this.blows = List.copyOf(blows);
        this.windows = List.copyOf(windows);
        this.length = length;
    }

    /** The plan of this seed. */
    public static Plan of(long seed, Collection<Fault> chosen, Extent extent) {
        List<Fault> faults = chosen.stream()
                .sorted(Comparator.comparing(Fault::name))
                .toList(); // a set's order is not the same twice
        List<Blow> drafts = new ArrayList<>();
        faults.stream()
                .filter(ProcessFault.class::isInstance)
                .map(ProcessFault.class::cast)
                .forEach(fault -> drafts.addAll(fault.blows(random(seed, fault), extent)));
        Random order = new Random(seed);
        Collections.shuffle(drafts, order);
        List<Timed> blows = new ArrayList<>();
        Duration next = QUIET_START;
        for (Blow blow : drafts) {
            next = next.plus(Pause.between(order, 0, extent.thorough() ? 4 : 2));
            blows.add(new Timed(next, blow));
            next = next.plus(blow.about());
        }
        Duration length = next.compareTo(extent.least()) > 0 ? next : extent.least();
        List<Window> windows = faults.stream()
                .filter(CloudFault.class::isInstance)
                .map(CloudFault.class::cast)
                .flatMap(fault -> windows(fault, random(seed, fault), length))
                .sorted(Comparator.comparing(Window::at))
                .toList();
        return new Plan(blows, windows, length);
    }

    /** Each fault's randomness is its own, so that one more or less changes nothing of the others' details. */
    private static Random random(long seed, Fault fault) {
        return new Random(seed * 31 + fault.name().hashCode());
    }

    private static Stream<Window> windows(CloudFault fault, Random random, Duration length) {
        long times = Math.max(1, Math.round(length.toSeconds() * SHARE / fault.seconds()));
        return Stream.generate(() -> {
                    long lasting = Math.min(
                            length.toMillis(), fault.seconds() * 1_000L / 2 + random.nextInt(fault.seconds() * 1_000));
                    long at = (long) (random.nextDouble() * (length.toMillis() - lasting));
                    return new Window(
                            Duration.ofMillis(at),
                            Duration.ofMillis(lasting),
                            fault.name(),
                            fault.rules().apply(random));
                })
                .limit(times);
    }

    /** How long it takes, about. */
    public Duration length() {
        return length;
    }

    List<Timed> blows() {
        return blows;
    }

    List<Window> windows() {
        return windows;
    }

    /** What is to happen, a line for each thing. */
    public String text() {
        record Line(Duration at, String text) {}
        return Stream.concat(
                        blows.stream()
                                .map(timed -> new Line(
                                        timed.at(),
                                        timed.blow().fault() + ": "
                                                + timed.blow().what())),
                        windows.stream()
                                .map(window -> new Line(
                                        window.at(),
                                        "%s for %s: %s"
                                                .formatted(
                                                        window.fault(), Pause.text(window.lasting()), window.what()))))
                .sorted(Comparator.comparing(Line::at))
                .map(line -> "  %6s  %s".formatted(Pause.text(line.at()), line.text()))
                .collect(Collectors.joining("\n"));
    }
}
