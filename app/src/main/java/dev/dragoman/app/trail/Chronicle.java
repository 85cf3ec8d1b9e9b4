package dev.dragoman.app.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The order in which things happened. Timestamps alone do not tell it: they are several machines', and a transaction has one
 * millisecond for all that it writes. So what is known besides counts first: events are numbered, requests are numbered, and a
 * reply follows its request.
 */
final class Chronicle {

    /** Of one millisecond: what came in, then what the engine said, then what it asked for. The view is what is left in the end. */
    private enum Rank {
        ARRIVAL,
        REPLY,
        EVENT,
        REQUEST,
        REPLY_AT_ONCE,
        VIEW
    }

    private record Moment(long millis, Rank rank, int number) {
        static final Comparator<Moment> ORDER = Comparator.comparingLong(Moment::millis)
                .thenComparing(Moment::rank)
                .thenComparingInt(Moment::number);
    }

    private record Dated(Moment moment, Entry entry) {}

    private final List<Dated> dated = new ArrayList<>();

    private Chronicle() {}

    static List<Entry> inOrder(List<Entry> read) {
        Chronicle chronicle = new Chronicle();
        chronicle.date(read);
        return chronicle.dated.stream()
                .sorted(Comparator.comparing(Dated::moment, Moment.ORDER))
                .map(Dated::entry)
                .toList();
    }

    private void date(List<Entry> read) {
        Map<Integer, Long> asked = new HashMap<>();
        numbered(all(read, Entry.Told.class), Rank.EVENT, told -> told.event()
                .envelope()
                .sequence());
        numbered(all(read, Entry.Asked.class), Rank.REQUEST, request -> request.request()
                .attempt());
        dated.stream()
                .filter(each -> each.moment().rank() == Rank.REQUEST)
                .forEach(each ->
                        asked.putIfAbsent(each.moment().number(), each.moment().millis()));
        for (Entry.Answered answer : all(read, Entry.Answered.class)) {
            int attempt = answer.reply().attempt();
            long own = millis(answer);
            long request = asked.getOrDefault(attempt, Long.MIN_VALUE);
            Moment moment = own > request
                    ? new Moment(own, Rank.REPLY, attempt)
                    : new Moment(request, Rank.REPLY_AT_ONCE, attempt);
            dated.add(new Dated(moment, answer));
        }
        all(read, Entry.Arrival.class)
                .forEach(arrival -> dated.add(new Dated(new Moment(millis(arrival), Rank.ARRIVAL, 0), arrival)));
        all(read, Entry.Now.class).forEach(now -> dated.add(new Dated(new Moment(Long.MAX_VALUE, Rank.VIEW, 0), now)));
    }

    /** Those that are numbered stay in the order of their numbers, whatever the clocks said. */
    private <E extends Entry> void numbered(List<E> entries, Rank rank, ToIntFunction<E> number) {
        long latest = Long.MIN_VALUE;
        List<E> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt(number).thenComparingLong(Chronicle::millis));
        for (E entry : sorted) {
            latest = Math.max(latest, millis(entry));
            dated.add(new Dated(new Moment(latest, rank, number.applyAsInt(entry)), entry));
        }
    }

    private static <E extends Entry> List<E> all(List<Entry> read, Class<E> sort) {
        return read.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    private static long millis(Entry entry) {
        return entry.written().at().toEpochMilli();
    }
}
