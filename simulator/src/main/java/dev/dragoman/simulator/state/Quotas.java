package dev.dragoman.simulator.state;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many of something an account may have. Far more than a real account by default, so that load tests do not meet
 * them; lower them to see {@code QuotaExceeded} and {@code LimitExceeded}.
 */
public final class Quotas {

    /** Unless configured. Real accounts start at 10 VPCs (Alibaba) and 20 (Tencent) a region. */
    private static final int GENEROUS = 1_000_000;

    private final Map<String, Integer> limits = new ConcurrentHashMap<>();

    /** The limit of this name, as the families name them: {@code aliyun.vpc}, {@code aliyun.vswitch-per-vpc}, … */
    public int limit(String name) {
        return limit(name, GENEROUS);
    }

    /** The limit of this name, or the other one if it was not set. */
    public int limit(String name, int otherwise) {
        return limits.getOrDefault(name, otherwise);
    }

    public void set(String name, int limit) {
        limits.put(name, limit);
    }

    /** The limits that were set. */
    public Map<String, Integer> configured() {
        return new TreeMap<>(limits);
    }

    void clear() {
        limits.clear();
    }
}
