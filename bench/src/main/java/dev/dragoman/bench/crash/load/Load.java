package dev.dragoman.bench.crash.load;

import dev.dragoman.bench.process.Account;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.model.Topics;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * Publishes a workload, in threads of its own: one for each story that is being told. It reads the events to know what may come next in a
 * story, and goes on while Kafka is away.
 */
public final class Load implements AutoCloseable {

    private static final Topics TOPICS = Topics.standard();
    private static final JsonFormat FORMAT = new JsonFormat();
    private static final int AT_ONCE = 120;
    private static final int BREATHS = 60;
    private static final Duration LONGEST_BREATH = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long NOT_YET = Long.MIN_VALUE;
    private static final Duration FOR_SETTLING = Duration.ofSeconds(60);

    private final Target target;
    private final Workload workload;
    private final DoubleSupplier passed;
    private final Publisher publisher;
    private final Ears ears;
    private final ExecutorService stories = Executors.newCachedThreadPool(Load::daemon);
    private final Repeats repeats;
    private final Map<String, Heard> asked = new ConcurrentHashMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger telling = new AtomicInteger();
    private final AtomicInteger promised = new AtomicInteger();
    private final Map<String, Integer> said = new ConcurrentHashMap<>();
    private final AtomicInteger disordered = new AtomicInteger();
    private final AtomicLong allEnded = new AtomicLong(NOT_YET);
    private volatile boolean allTold;

    /**
     * Nothing is published yet.
     *
     * @param passed the share of the time for sending that has passed, 0 to 1
     */
    public Load(Target target, Workload workload, Journal journal, DoubleSupplier passed) {
        this.passed = passed;
        this.target = target;
        this.workload = workload;
        this.publisher = new Publisher(target.bootstrapServers(), journal);
        List<String> topics = target.accounts().stream()
                .map(Account::tenants)
                .flatMap(List::stream)
                .distinct()
                .map(TOPICS::events)
                .toList();
        this.ears = new Ears(target.bootstrapServers(), topics);
        this.repeats = new Repeats(publisher, stories, workload.over());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "crash-load");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins; Kafka and a gateway must be there, so that the topics are. */
    public void start() {
        ears.start();
        stories.execute(this::tellAll);
    }

    /** How many operations have been asked for so far. */
    public int sent() {
        return asked.size();
    }

    /** How many of them have ended. */
    public int ended() {
        return (int)
                asked.values().stream().filter(heard -> heard.ended().isDone()).count();
    }

    /** How many of those that have ended are not known yet to have done what: they are settling. */
    public int settling() {
        return (int) asked.values().stream()
                .filter(heard -> heard.ended().isDone() && !heard.known().isDone())
                .count();
    }

    /**
     * Whether everything has been published that is to be, and every operation has ended and is settled, or has had time enough for it:
     * what waits for work that a cloud has dropped without a word is never settled.
     */
    public boolean done() {
        if (!allTold || repeats.waiting() > 0 || ended() < sent()) {
            return false;
        }
        long now = System.nanoTime();
        allEnded.compareAndSet(NOT_YET, now);
        return settling() == 0 || now - allEnded.get() > FOR_SETTLING.toNanos();
    }

    /** How often it did what its own faults say, by their names. */
    public Map<String, Integer> hits() {
        return Map.of(Workload.DUPLICATES, repeats.done(), Workload.OUT_OF_ORDER, disordered.get());
    }

    /** Why it cannot go on. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failures.peek());
    }

    /** Begins stories as evenly as the time passes, until enough has been sent. */
    private void tellAll() {
        Tales tales = new Tales(workload);
        try {
            int number = 1;
            while (promised.get() < workload.commands() || telling.get() > 0) {
                boolean due = promised.get() < Math.min(1, passed.getAsDouble()) * workload.commands();
                if (due && telling.get() < AT_ONCE) {
                    begin(tales.next(number++));
                } else {
                    TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        allTold = true;
    }

    private void begin(Tales.Telling next) {
        telling.incrementAndGet();
        promised.addAndGet(next.story().commands());
        stories.execute(() -> {
            tell(next);
            // One that was cut short leaves room for another.
            promised.addAndGet(said.getOrDefault(next.name(), 0) - next.story().commands());
            telling.decrementAndGet();
        });
    }

    private void tell(Tales.Telling telling) {
        try {
            telling.story().tell(telling.stage(this));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            failures.add(new IllegalStateException("story " + telling.name() + " cannot go on", e));
        }
    }

    Target target() {
        return target;
    }

    /** How long a story pauses at most between what need not come at once. */
    Duration breath() {
        Duration share = workload.over().dividedBy(BREATHS);
        return share.compareTo(LONGEST_BREATH) < 0 ? share : LONGEST_BREATH;
    }

    boolean disorder() {
        if (workload.disorders()) {
            disordered.incrementAndGet();
        }
        return workload.disorders();
    }

    Asked publish(OutgoingCommand command, String tenant, String story, Expectation expected, Random random)
            throws InterruptedException {
        String operation = command.operationId(tenant);
        Heard heard = ears.of(operation);
        asked.put(operation, heard);
        said.merge(story, 1, Integer::sum);
        String text = new String(
                FORMAT.serialize(command.toCloudEvent(OffsetDateTime.now(ZoneOffset.UTC))), StandardCharsets.UTF_8);
        Letter letter = new Letter(TOPICS.commands(tenant), command.key(), tenant, operation, story, expected, text);
        publisher.publish(letter);
        if (workload.repeats()) {
            repeats.perhaps(letter, random);
        }
        return new Asked(operation, heard);
    }

    void poison(String tenant, String key) throws InterruptedException {
        publisher.poison(TOPICS.commands(tenant), key);
    }

    @Override
    public void close() {
        stories.shutdownNow();
        ears.close();
        publisher.close();
    }
}
