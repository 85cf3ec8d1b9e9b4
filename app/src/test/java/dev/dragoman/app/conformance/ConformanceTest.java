package dev.dragoman.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.conformance.Coverage.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Ddragoman.scenarios=tencent-v2-nat,aliyun-vpn} runs those alone, and looks for no gaps. The table is also written to {@code
 * target/conformance.txt}.
 */
@DisplayName("Every documented action, through Kafka, the gateway and the simulated clouds")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConformanceTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/dev/dragoman/app/conformance");
    private static final String CHOICE = System.getProperty("dragoman.scenarios", "");
    private static final int AT_ONCE = 12;

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @TempDir
    private static Path directory;

    private static final Coverage COVERAGE = new Coverage();
    private static List<Scenario> scenarios = List.of();
    private static ConformanceSite site;

    @BeforeAll
    static void start() throws Exception {
        Set<String> chosen = Set.of(CHOICE.split(",", -1));
        scenarios = Scenario.all(SCENARIOS).stream()
                .filter(scenario -> CHOICE.isEmpty() || chosen.contains(scenario.name()))
                .toList();
        site = ConformanceSite.start(BROKER, directory, scenarios);
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
        String table = COVERAGE.table(EnumSet.allOf(Result.class), !CHOICE.isEmpty());
        Files.writeString(Path.of("target", "conformance.txt"), table);
        System.out.println(table);
        if (!CHOICE.isEmpty()) {
            System.out.println("Not seen:\n" + COVERAGE.missing());
        }
    }

    @Test
    @Order(1)
    @DisplayName("succeeds, and is refused with a documented code; asynchronous work is followed to its end")
    void plain() throws Exception {
        run(Manner.PLAIN);
        noGaps(Result.SUCCEEDED, Result.REFUSED, Result.FOLLOWED);
    }

    @Test
    @Order(2)
    @DisplayName("takes effect once although its first answer is lost, or is unresolved where its declaration says so")
    void answerLost() throws Exception {
        run(Manner.ANSWER_LOST);
        noGaps(Result.RECOVERED_AFTER);
    }

    @Test
    @Order(3)
    @DisplayName(
            "takes effect once although its first connection is dropped, or is unresolved where its declaration says so")
    void droppedBefore() throws Exception {
        run(Manner.DROPPED_BEFORE);
        noGaps(Result.RECOVERED_BEFORE);
    }

    @Test
    @Order(4)
    @DisplayName("fails when its asynchronous work fails")
    void workFails() throws Exception {
        run(Manner.WORK_FAILS);
        noGaps(Result.WORK_FAILED);
    }

    private static void noGaps(Result... wanted) {
        if (CHOICE.isEmpty()) {
            assertThat(COVERAGE.gaps(EnumSet.copyOf(List.of(wanted))))
                    .as("not seen, of what has to be")
                    .isEmpty();
        }
    }

    private static void run(Manner manner) throws Exception {
        site.begin(manner.faults());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> runs = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                runs.add(() -> {
                    new ScenarioRun(site, scenario, manner, COVERAGE).run();
                    return null;
                });
            }
            List<String> failures = new ArrayList<>();
            for (Future<Void> run : threads.invokeAll(runs)) {
                try {
                    run.get();
                } catch (ExecutionException e) {
                    failures.add(String.valueOf(e.getCause().getMessage()));
                }
            }
            assertThat(failures).as("scenarios that failed").isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }
}
