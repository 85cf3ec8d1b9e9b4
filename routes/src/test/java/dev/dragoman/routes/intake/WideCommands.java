package dev.dragoman.routes.intake;

import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Topics;
import dev.dragoman.model.command.Command;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.accounts.AccountFixtures;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Commands to the {@link WideCloud}, and what intake makes of them. Apostrophes stand for quotation marks. */
final class WideCommands {

    static final String TARGET = "{'provider': 'wide', 'account': 'prod', 'region': 'region-1'}";
    static final String OPERATION = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst";

    private static final Screening SCREENING = new Screening(
            Topics.standard(),
            EngineSettings.defaults(),
            CommandRecords.SIZE_LIMIT,
            AccountFixtures::wide,
            Map.of("wide", new WideCloud(), "tiny", new TinyAdapter()),
            new ManualClock());

    private WideCommands() {}

    /** What intake makes of {@code dragoman.<type>} for {@code shop/main} with these further fields. */
    static InboxRecord inbox(String type, String fields) {
        return raw(
                type,
                "'target': " + TARGET + ", 'stack': 'shop', 'name': 'main'" + (fields.isEmpty() ? "" : ", " + fields));
    }

    /** What intake makes of {@code dragoman.<type>} with these fields of data alone. */
    static InboxRecord raw(String type, String fields) {
        return event(type, "{" + fields + "}", "");
    }

    /** @param more further attributes, each with a comma before it */
    static InboxRecord event(String type, String data, String more) {
        String event = CommandRecords.event("dragoman." + type, data, more);
        return ((Screened.Told) SCREENING.screen(CommandRecords.record(event))).inbox();
    }

    static Command accepted(String type, String fields) {
        return accepted(inbox(type, fields));
    }

    static Command accepted(InboxRecord inbox) {
        return Objects.requireNonNull(inbox.command(), () -> "expected an accepted command, got " + inbox.rejection());
    }

    static Problem rejection(InboxRecord inbox) {
        return Objects.requireNonNull(inbox.rejection(), "expected a rejection, got none");
    }

    /** The violations as {@code pointer: message}. */
    static List<String> violations(String type, String fields) {
        return violations(inbox(type, fields));
    }

    static List<String> violations(InboxRecord inbox) {
        return rejection(inbox).violations().stream().map(CommandRecords::told).toList();
    }
}
