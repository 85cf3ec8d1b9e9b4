package dev.dragoman.routes.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A pump")
class RecordPumpTest {

    private static final String TOPIC = "dragoman.requests.tiny";
    private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);

    private Commits consumer = new Commits();
    private int opened;
    private final List<String> handedOn = new ArrayList<>();
    private final List<Consumer<Optional<Throwable>>> pending = new ArrayList<>();
    private RecordPump pump;

    /** A consumer whose commits can be made to fail. */
    private static final class Commits extends MockConsumer<byte[], byte[]> {
        private Optional<RuntimeException> failure = Optional.empty();

        Commits() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            super.commitSync(offsets, timeout);
        }

        long committed(TopicPartition partition) {
            OffsetAndMetadata offset = committed(Set.of(partition)).get(partition);
            return offset == null ? 0 : offset.offset();
        }
    }

    private void pump(CommitPolicy policy, int capacity) {
        pump = new RecordPump("test", this::next, Set.of(TOPIC), policy, capacity, (batch, done) -> {
            handedOn.add(String.join(
                    ",",
                    batch.records().stream().map(record -> text(record.value())).toList()));
            pending.add(done);
        });
        consumer.rebalance(List.of(ZERO, ONE));
        consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
    }

    private Commits next() {
        opened++;
        if (opened > 1) {
            consumer = new Commits();
        }
        return consumer;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private void arrives(TopicPartition partition, long offset, String value) {
        consumer.addRecord(new ConsumerRecord<>(
                TOPIC, partition.partition(), offset, new byte[0], value.getBytes(StandardCharsets.UTF_8)));
    }

    private void done(int index) {
        pending.get(index).accept(Optional.empty());
    }

    @Nested
    @DisplayName("that commits before")
    class Before {

        @BeforeEach
        void start() {
            pump(CommitPolicy.BEFORE, 2);
        }

        @Test
        @DisplayName("hands on one record at a time, committed")
        void handsOn() throws Exception {
            arrives(ZERO, 0, "a");
            arrives(ZERO, 1, "b");

            pump.turn();

            assertThat(handedOn).containsExactly("a", "b");
            assertThat(consumer.committed(ZERO)).isEqualTo(2);
            assertThat(pump.inFlight()).isEqualTo(2);
        }

        @Test
        @DisplayName("hands on nothing if it cannot commit, and takes it again later, once")
        void cannotCommit() throws Exception {
            arrives(ZERO, 0, "a");
            consumer.failure = Optional.of(new TimeoutException("away"));
            pump.turn();
            assertThat(handedOn).isEmpty();

            consumer.failure = Optional.empty();
            arrives(ZERO, 0, "a"); // the mock forgets what it has handed out
            pump.turn();

            assertThat(handedOn).containsExactly("a");
            assertThat(consumer.committed(ZERO)).isEqualTo(1);
        }

        @Test
        @DisplayName("joins again when it is fenced for the first time, and gives up at the second")
        void fenced() throws Exception {
            consumer.setPollException(new FencedInstanceIdException("of the same name"));
            pump.turn();
            assertThat(opened).isEqualTo(2);
            consumer.rebalance(List.of(ZERO));
            consumer.updateBeginningOffsets(Map.of(ZERO, 0L));
            arrives(ZERO, 0, "a");
            pump.turn();
            assertThat(handedOn).containsExactly("a");

            consumer.setPollException(new FencedInstanceIdException("of the same name"));

            assertThatThrownBy(pump::turn).isInstanceOf(FencedInstanceIdException.class);
        }

        @Test
        @DisplayName("hands on nothing if its partitions have moved")
        void moved() throws Exception {
            arrives(ZERO, 0, "a");
            consumer.failure = Optional.of(new CommitFailedException());

            pump.turn();

            assertThat(handedOn).isEmpty();
            assertThat(consumer.position(ZERO)).isZero();
        }

        @Test
        @DisplayName("polls no more while there is no room, and goes on when there is")
        void noRoom() throws Exception {
            arrives(ZERO, 0, "a");
            arrives(ZERO, 1, "b");
            pump.turn();
            arrives(ZERO, 2, "c");

            pump.turn();
            assertThat(consumer.paused()).containsExactlyInAnyOrder(ZERO, ONE);
            assertThat(handedOn).containsExactly("a", "b");

            done(0);
            pump.turn();
            assertThat(consumer.paused()).isEmpty();
            assertThat(handedOn).containsExactly("a", "b", "c");
        }
    }

    @Nested
    @DisplayName("that commits after")
    class After {

        @BeforeEach
        void start() {
            pump(CommitPolicy.AFTER, 500);
        }

        @Test
        @DisplayName("hands on a whole poll, each partition in its order, and commits when that is done")
        void whole() throws Exception {
            arrives(ZERO, 0, "a");
            arrives(ONE, 0, "x");
            arrives(ZERO, 1, "b");

            pump.turn();
            assertThat(handedOn).singleElement().asString().contains("x").contains("a,b");
            assertThat(consumer.committed(ZERO)).isZero();

            done(0);
            pump.turn();
            assertThat(consumer.committed(ZERO)).isEqualTo(2);
            assertThat(consumer.committed(ONE)).isEqualTo(1);
        }

        @Test
        @DisplayName("has one batch on its way at a time")
        void oneBatch() throws Exception {
            arrives(ZERO, 0, "a");
            pump.turn();
            arrives(ZERO, 1, "b");
            pump.turn();
            assertThat(handedOn).containsExactly("a");

            done(0);
            pump.turn();
            assertThat(handedOn).containsExactly("a", "b");
        }

        @Test
        @DisplayName("takes a batch again that was not dealt with")
        void again() throws Exception {
            arrives(ZERO, 0, "a");
            pump.turn();
            pending.get(0).accept(Optional.of(new TimeoutException("away")));
            arrives(ZERO, 0, "a");

            pump.turn();

            assertThat(handedOn).containsExactly("a", "a");
            assertThat(consumer.committed(ZERO)).isZero();
        }
    }

    @Test
    @DisplayName("waits for what is in flight when it stops, and closes its consumer")
    void stops() throws Exception {
        pump(CommitPolicy.AFTER, 500);
        arrives(ZERO, 0, "a");
        pump.start();
        org.awaitility.Awaitility.await().until(() -> !pending.isEmpty());

        pump.stopSoon();
        done(0);
        pump.stop(Duration.ofSeconds(10));

        assertThat(consumer.closed()).isTrue();
        assertThat(pump.ready()).isFalse();
    }
}
