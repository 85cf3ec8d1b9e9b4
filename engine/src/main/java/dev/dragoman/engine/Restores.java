package dev.dragoman.engine;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what is restored, to say it in one line once the engine runs: that is most of what a start or a takeover may wait for. */
final class Restores implements StateRestoreListener {

    private static final Logger LOG = LoggerFactory.getLogger(Restores.class);

    private int stores;
    private long records;
    private long begun;

    @Override
    public synchronized void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        if (stores == 0) {
            begun = System.nanoTime();
        }
        stores++;
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition partition, String store, long to, long count) {
        // the sum is told at the end
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition partition, String store, long count) {
        records += count;
    }

    /** The engine runs. */
    synchronized void running() {
        if (stores > 0) {
            long millis = (System.nanoTime() - begun) / 1_000_000;
            LOG.info("engine: restored {} partitions of stores from {} records in {} ms", stores, records, millis);
        }
        stores = 0;
        records = 0;
    }
}
