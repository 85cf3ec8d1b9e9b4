package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures what the catalogue costs: loading it, its memory, and reading and checking a command. Run as a program with this
 * module's test classpath; the first line is true only in a fresh Java process.
 */
public final class CatalogueCost {

    private static final int ROUNDS = 200;

    private CatalogueCost() {}

    /** Prints the figures. */
    public static void main(String[] arguments) {
        long before = usedMemory();
        long start = System.nanoTime();
        int actions = 0;
        for (Api api : Api.values()) {
            actions += Catalogue.of(api).actions().size();
        }
        print("load %d actions: %.0f ms".formatted(actions, millis(start)));
        start = System.nanoTime();
        for (Api api : Api.values()) {
            Catalogue.of(api).actions().forEach(action -> Catalogue.of(api).parameters(action.name()));
        }
        print("work out how to check all of them: %.0f ms".formatted(millis(start)));
        print("memory: %.1f MB".formatted((usedMemory() - before) / 1e6));
        List<Call> calls = calls();
        long problems = 0;
        for (int round = 0; round < ROUNDS; round++) {
            problems += readAll(calls);
        }
        start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            problems += readAll(calls);
        }
        double micros = millis(start) * 1000 / ROUNDS / calls.size();
        print("read and check one of the %d documented calls: %.1f µs (%d problems)"
                .formatted(calls.size(), micros, problems));
    }

    private static long readAll(List<Call> calls) {
        long problems = 0;
        for (Call call : calls) {
            problems += call.parameters()
                    .read(call.written(), Validation.STRICT, Map.of())
                    .problems()
                    .size();
        }
        return problems;
    }

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Api api : Api.values()) {
            for (Example example : Examples.of(api)) {
                ObjectNode written = JsonNodeFactory.instance.objectNode();
                example.request().forEach((name, value) -> {
                    if (value.equals("not-a-real-secret")) {
                        written.putObject(name).put("secretRef", "some/secret");
                    } else {
                        written.put(name, value);
                    }
                });
                calls.add(new Call(Catalogue.of(api).parameters(example.action()), written));
            }
        }
        return calls;
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @SuppressWarnings("SystemOut") // a program for people
    private static void print(String line) {
        System.out.println(line);
    }

    private record Call(Parameters parameters, JsonNode written) {}
}
