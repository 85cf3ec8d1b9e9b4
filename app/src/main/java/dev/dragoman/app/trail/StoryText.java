package dev.dragoman.app.trail;

import dev.dragoman.app.output.EventText;
import dev.dragoman.app.output.Printable;
import dev.dragoman.client.Event;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.Envelope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A story in words: a head, then a line for each entry, with what belongs to it indented below. All times are UTC. */
public final class StoryText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final String INDENT = " ".repeat(26);

    private final List<String> lines = new ArrayList<>();
    private Optional<LocalDate> day = Optional.empty();

    private StoryText() {}

    /** The whole story. Nothing in it moves a terminal's cursor, whatever a cloud answered. */
    public static List<String> lines(Story story) {
        StoryText text = new StoryText();
        text.head(story);
        story.entries().forEach(text::entry);
        return List.copyOf(text.lines);
    }

    /** {@code 13:05:20.975}. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    private void head(Story story) {
        add("operation  " + story.operationId());
        story.arrival().map(Entry.Arrival::inbox).ifPresentOrElse(this::ofInbox, () -> story.entries().stream()
                .filter(entry -> entry instanceof Entry.Told || entry instanceof Entry.Now)
                .findFirst()
                .map(entry -> entry instanceof Entry.Told told ? told.event() : ((Entry.Now) entry).event())
                .ifPresent(this::ofEvent));
    }

    private void ofInbox(InboxRecord inbox) {
        String resource = Stream.of(inbox.stack(), inbox.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        add("what       " + (inbox.kind() + "." + inbox.verb() + " " + resource).strip() + " on " + inbox.lane());
        add("command    source " + inbox.source() + ", id " + inbox.id() + ", tenant " + inbox.tenant() + ", came "
                + Instant.ofEpochMilli(inbox.receivedAt())
                + Optional.ofNullable(inbox.correlationId())
                        .map(mark -> ", correlation id " + mark)
                        .orElse(""));
    }

    private void ofEvent(Event event) {
        Envelope<?> envelope = event.envelope();
        add("what       " + envelope.kind() + "." + envelope.verb() + " " + envelope.subject() + " on "
                + envelope.provider() + "/" + envelope.account() + "/" + envelope.region());
    }

    private void entry(Entry entry) {
        if (entry instanceof Entry.Now now) {
            line("now", "state", what(now.event()));
            return;
        }
        Instant at = entry.written().at();
        LocalDate its = at.atOffset(ZoneOffset.UTC).toLocalDate();
        if (!day.equals(Optional.of(its))) {
            day = Optional.of(its);
            add(its + ", UTC");
        }
        if (entry instanceof Entry.Arrival arrival) {
            line(time(at), "inbox", taken(arrival.inbox()));
        } else if (entry instanceof Entry.Told told) {
            line(time(at), "event " + told.event().envelope().sequence(), what(told.event()));
            violations(told.event()).forEach(violation -> add(INDENT + violation));
        } else if (entry instanceof Entry.Asked asked) {
            line(time(at), "request " + asked.request().attempt(), CallText.line(asked.request()));
            CallText.parameters(asked.request()).forEach(parameter -> add(INDENT + parameter));
        } else if (entry instanceof Entry.Answered answered) {
            line(time(at), answered.what() + " " + answered.reply().attempt(), AnswerText.line(answered.reply()));
            AnswerText.kept(answered.reply()).forEach(text -> add(INDENT + text));
        }
    }

    private static String taken(InboxRecord inbox) {
        Problem rejection = inbox.rejection();
        if (rejection != null) {
            return "not valid: " + rejection.code().id() + ": " + rejection.message();
        }
        InboxRecord.Parked parked = inbox.parked();
        if (parked != null) {
            return "parked for a gateway that knows " + parked.dataschema() + ", until "
                    + Instant.ofEpochMilli(parked.deadlineAt());
        }
        return Optional.ofNullable(inbox.command())
                .map(command -> "taken in, to end by " + Instant.ofEpochMilli(command.deadlineAt()))
                .orElse("taken in");
    }

    private static String what(Event event) {
        try {
            return told(event);
        } catch (JsonException e) { // a newer gateway's words
            return EventText.what(event) + ": " + e.getMessage();
        }
    }

    private static String told(Event event) {
        boolean resource = event.change().isPresent();
        String effect = event.terminal()
                ? event.operation()
                        .map(operation -> " (effect " + operation.effect().id() + ")")
                        .orElse("")
                : "";
        String detail = EventText.detail(event);
        return (resource ? "resource " : "") + EventText.what(event) + effect + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static List<String> violations(Event event) {
        try {
            return EventText.violations(event);
        } catch (JsonException e) {
            return List.of(); // the line above says so
        }
    }

    private void line(String time, String what, String text) {
        add(padded(time, 12) + "  " + padded(what, 10) + "  " + text);
    }

    private void add(String line) {
        lines.add(Printable.line(line));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
