package dev.dragoman.bench.crash.judge;

import dev.dragoman.catalogue.Recovery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nothing happens twice: nothing is made twice, nothing is renewed, counted up or changed twice. */
final class OneEffect implements Rule {

    private static final String RESTORE = "restore";

    @Override
    public String name() {
        return "duplicate";
    }

    @Override
    public String sentence() {
        return "A step of an operation takes effect at a cloud at most once, and equal steps of several operations at most once each.";
    }

    @Override
    public List<Finding> findings(Case known) {
        Map<Set<String>, List<Call>> effects = new LinkedHashMap<>();
        for (Call call : known.calls()) {
            if (!call.stranger() && call.effective() && !harmless(known, call)) {
                effects.computeIfAbsent(steps(known, call), steps -> new ArrayList<>())
                        .add(call);
            }
        }
        List<Finding> findings = new ArrayList<>();
        effects.forEach((steps, calls) -> {
            if (!steps.isEmpty() && calls.size() > steps.size()) {
                findings.add(new Finding(
                        steps.stream()
                                .map(step -> step.substring(0, step.indexOf(' ')))
                                .distinct()
                                .toList(),
                        "%s of %s: expected at most %d effects, got %d: calls %s"
                                .formatted(
                                        calls.get(0).action(),
                                        steps,
                                        steps.size(),
                                        calls.size(),
                                        calls.stream().map(Call::seq).toList())));
            }
        });
        return findings;
    }

    /** Whether it only sets what the same call set before, and is declared to be made again without a look. */
    private static boolean harmless(Case known, Call call) {
        return call.created().isEmpty()
                && call.deleted().isEmpty()
                && known.asked(call.fingerprint()).stream().anyMatch(OneEffect::repeats);
    }

    /** The step that puts the publisher's own text in a marker's place is repeated, whatever its action is elsewhere. */
    private static boolean repeats(Request request) {
        return request.step().equals(RESTORE)
                || Explanations.recovery(request)
                        .filter(recovery -> recovery.way() == Recovery.Way.REPEAT)
                        .isPresent();
    }

    /** The steps, of whichever operations, that asked for such a call. */
    private static Set<String> steps(Case known, Call call) {
        Set<String> steps = new LinkedHashSet<>();
        known.asked(call.fingerprint()).stream()
                .filter(Request::changing)
                .forEach(request -> steps.add(request.operation() + " " + request.step()));
        return steps;
    }
}
