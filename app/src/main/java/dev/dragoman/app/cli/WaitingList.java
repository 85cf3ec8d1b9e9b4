package dev.dragoman.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** The commands whose ends are waited for, all within one time. */
final class WaitingList {

    private final Map<CommandDocument, SentCommand> open = new LinkedHashMap<>();
    private final List<String> unanswered = new ArrayList<>();
    private final List<Event> ends = new ArrayList<>();
    private final long giveUpAt;
    private int ended;
    private int succeeded;

    WaitingList(Duration timeout) {
        this.giveUpAt = System.nanoTime() + timeout.toNanos();
    }

    void add(CommandDocument command, SentCommand sent) {
        open.put(command, sent);
    }

    /** One that ended before: its last event counts. */
    void addEnded(ObjectNode lastEvent) {
        count(lastEvent.path("type").asText().endsWith(".succeeded"));
    }

    Result await() throws InterruptedException {
        for (Map.Entry<CommandDocument, SentCommand> each : open.entrySet()) {
            Duration left = Duration.ofNanos(Math.max(0, giveUpAt - System.nanoTime()));
            try {
                Event end = each.getValue().await(left);
                ends.add(end);
                count(end.succeeded());
            } catch (TimeoutException e) {
                unanswered.add(each.getKey().place());
            }
        }
        return new Result(ended, succeeded, List.copyOf(ends), List.copyOf(unanswered));
    }

    private void count(boolean success) {
        ended++;
        succeeded += success ? 1 : 0;
    }

    /**
     * What came of them.
     *
     * @param ends the terminal events that came while it was waited
     * @param unanswered the places of those whose terminal event did not come
     */
    record Result(int ended, int succeeded, List<Event> ends, List<String> unanswered) {

        boolean allSucceeded() {
            return unanswered.isEmpty() && ended == succeeded;
        }

        String sentence() {
            return ended + (ended == 1 ? " command ended, " : " commands ended, ") + succeeded
                    + " of them successfully";
        }
    }
}
