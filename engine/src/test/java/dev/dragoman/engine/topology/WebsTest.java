package dev.dragoman.engine.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Networks that come after each other in every way, circles too, in any order, some of them refused by the cloud. */
class WebsTest {

    private static final int NETWORKS = 7;

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    @Label(
            "who comes after a circle, or after one that failed, fails with the culprit's name; everybody else is made, in order")
    void webs(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> after = web(random);
        Set<String> refused = new HashSet<>();
        List<String> made = new ArrayList<>();
        Map<String, String> operations = new TreeMap<>();
        try (Harness engine = new Harness()) {
            List<String> names = new ArrayList<>(after.keySet());
            Collections.shuffle(names, random);
            Deque<RequestRecord> open = new ArrayDeque<>();
            for (String name : names) {
                operations.put(name, engine.send(Commands.network(name).after(Kind.NETWORK, after.get(name))));
                open.addAll(engine.requests());
                if (random.nextInt(3) == 0) {
                    answer(engine, open, random, refused, made);
                }
            }
            while (!open.isEmpty()) {
                answer(engine, open, random, refused, made);
            }
            // Who came after one that had failed before has heard of none.
            engine.pass(EngineSettings.defaults().referenceWait().plusSeconds(1));
            assertThat(engine.requests()).isEmpty();
            for (String name : names) {
                boolean good = leadsToAnEnd(name, after, refused);
                String operation = operations.get(name);
                assertThat(engine.phases(operation))
                        .as(name + " in " + after + ", sent in the order " + names)
                        .endsWith(good ? "succeeded" : "failed");
                assertThat(made.contains(name)).isEqualTo(good);
                if (good) {
                    assertThat(made.subList(0, made.indexOf(name))).containsAll(after.get(name));
                } else if (!refused.contains(name)) {
                    assertThat(engine.code(operation)).isEqualTo("dependency-failed");
                    assertThat(engine.error(operation).path("blockers")).isNotEmpty();
                }
            }
        }
    }

    private static Map<String, List<String>> web(Random random) {
        Map<String, List<String>> after = new TreeMap<>();
        for (int i = 0; i < NETWORKS; i++) {
            Set<String> before = new HashSet<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                before.add("net" + random.nextInt(NETWORKS));
            }
            before.remove("net" + i);
            after.put("net" + i, List.copyOf(before));
        }
        return after;
    }

    private static void answer(
            Harness engine, Deque<RequestRecord> open, Random random, Set<String> refused, List<String> made) {
        if (open.isEmpty()) {
            return;
        }
        RequestRecord request = random.nextBoolean() ? open.pollFirst() : open.pollLast();
        String name = request.operationId().split("-", -1)[3];
        if (request.call().changing() && random.nextInt(8) == 0) {
            refused.add(name);
            engine.reply(request, Answers.refused(ErrorCode.QUOTA_EXCEEDED));
        } else if (request.call().changing()) {
            engine.replyDone(request, "{\"id\":\"id-" + name + "\"}");
        } else {
            made.add(name);
            engine.replyDone(request, Answers.networkAttributes("id-" + name));
        }
        open.addAll(engine.requests());
    }

    /** Whether neither a name nor anything before it stands in a circle or is refused by the cloud. */
    private static boolean leadsToAnEnd(String name, Map<String, List<String>> after, Set<String> refused) {
        return leadsToAnEnd(name, after, refused, List.of());
    }

    private static boolean leadsToAnEnd(
            String name, Map<String, List<String>> after, Set<String> refused, List<String> way) {
        if (way.contains(name) || refused.contains(name)) {
            return false;
        }
        List<String> further = new ArrayList<>(way);
        further.add(name);
        return after.get(name).stream().allMatch(before -> leadsToAnEnd(before, after, refused, further));
    }
}
