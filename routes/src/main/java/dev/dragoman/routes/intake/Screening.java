package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.InboxRecord.Parked;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.intake.EventReader.Event;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of one record of a commands topic what it is: a command that may be carried out, one that is rejected with
 * everything that is wrong with it, one that a newer gateway has to read, or something without an identity. A pure function
 * but for the accounts and the clock.
 */
final class Screening {

    private static final Logger LOG = LoggerFactory.getLogger(Screening.class);

    private final Topics topics;
    private final EngineSettings settings;
    private final int sizeLimit;
    private final Clock clock;
    private final TargetCheck targets;
    private final Deadlines deadlines;
    private final CommandReader commands;
    private final EventReader events = new EventReader();

    /**
     * @param sizeLimit bytes of a record's value
     */
    Screening(
            Topics topics,
            EngineSettings settings,
            int sizeLimit,
            Supplier<Accounts> accounts,
            Map<String, CloudAdapter> adapters,
            Clock clock) {
        this.topics = topics;
        this.settings = settings;
        this.sizeLimit = sizeLimit;
        this.clock = clock;
        this.targets = new TargetCheck(accounts, adapters);
        this.deadlines = new Deadlines(settings);
        this.commands = new CommandReader(adapters, targets, deadlines);
    }

    Screened screen(ConsumerRecord<byte[], byte[]> record) {
        Optional<String> tenant = topics.tenantOfCommands(record.topic());
        if (tenant.isEmpty()) {
            return new Screened.Dead("expected a commands topic, got " + record.topic());
        }
        byte[] value = record.value() == null ? new byte[0] : record.value();
        long receivedAt = receivedAt(record);
        Attributes attributes = Attributes.of(record.headers(), value);
        Findings findings = new Findings();
        Optional<Event> event = Optional.empty();
        if (value.length > sizeLimit) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "",
                    "expected a command of at most " + sizeLimit + " bytes, got " + value.length);
        } else {
            event = events.read(attributes, record.headers(), value, findings);
        }
        if (attributes.get("id").isEmpty() || attributes.get("source").isEmpty()) {
            return new Screened.Dead("unreadable: " + findings.sentences());
        }
        Incoming incoming = event.map(read -> Incoming.read(tenant.get(), attributes, read.data(), receivedAt))
                .orElseGet(() -> Incoming.unread(tenant.get(), attributes, value, receivedAt));
        return event.map(read -> answered(incoming, read, findings)).orElseGet(() -> rejected(incoming, findings));
    }

    /** A defect in judging one command is that command's end; it must not hold up those behind it. */
    private Screened answered(Incoming incoming, Event event, Findings findings) {
        try {
            return judged(incoming, event, findings);
        } catch (RuntimeException e) {
            LOG.error("operation {}: {}", incoming.operationId(), Defect.told("judging it", e));
            Findings defect = new Findings();
            defect.add(ErrorCode.INTERNAL, "", Defect.sentence("judging it", e));
            return rejected(incoming, defect);
        }
    }

    private Screened judged(Incoming asSent, Event event, Findings findings) {
        Optional<CommandType> type = CommandType.read(asSent.type(), findings);
        checkAge(asSent, event, findings);
        if (type.isEmpty() || !findings.none()) {
            return rejected(asSent, findings);
        }
        if (asSent.data().isMissingNode()) {
            findings.attribute(ErrorCode.INVALID_ARGUMENT, "data", "expected an object, got none");
        }
        InlineSecrets.Found secrets = InlineSecrets.in(asSent.data(), harmless(type.get()));
        findings.addAll(ErrorCode.INVALID_ARGUMENT, secrets.violations());
        Incoming incoming = asSent.with(secrets.masked());
        Optional<String> newer = event.schema().filter(schema -> type.get().newer(schema, findings));
        if (incoming.data().isMissingNode()) {
            return rejected(incoming, findings);
        }
        if (newer.isPresent()) {
            return parked(incoming, newer.get(), event.document().get(), findings);
        }
        return commands.read(incoming, type.get(), findings)
                .<Screened>map(command -> new Screened.Told(InboxRecord.accepted(command)))
                .orElseGet(() -> rejected(incoming, findings));
    }

    /** What some actions call their idempotency token is elsewhere the name of a secret. */
    private static Set<String> harmless(CommandType type) {
        return type.kind() == Kind.NATIVE ? Set.of("/parameters/Token") : Set.of();
    }

    /** Only a newer gateway can judge the data; but where it waits, and for whom, is known. */
    private Screened parked(Incoming incoming, String dataschema, ObjectNode document, Findings findings) {
        Incoming.lane(incoming.data().path("target"))
                .ifPresentOrElse(
                        lane -> targets.check(incoming.tenant(), lane, "/target", findings),
                        () -> findings.add(
                                ErrorCode.INVALID_ARGUMENT,
                                "/target",
                                "expected a provider, an account and a region, got none or something else"));
        InlineSecrets.in(document.deepCopy().without("data"))
                .violations()
                .forEach(secret -> findings.attribute(
                        ErrorCode.INVALID_ARGUMENT, secret.pointer().substring(1), secret.message()));
        if (!findings.none()) {
            return rejected(incoming, findings);
        }
        long deadlineAt = incoming.receivedAt()
                + deadlines.asFarAsReadable(incoming.data()).toMillis();
        return told(incoming, null, new Parked(dataschema, document, deadlineAt));
    }

    /** A topic that is replayed must not act again: beyond the window nobody knows what was done already. */
    private void checkAge(Incoming incoming, Event event, Findings findings) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime oldest = now.minus(settings.deduplicationWindow());
        event.expiry()
                .filter(expiry -> expiry.isBefore(now))
                .ifPresent(expiry -> findings.attribute(ErrorCode.EXPIRED, "expirytime", expiry + " has passed"));
        event.time()
                .filter(time -> time.isBefore(oldest))
                .ifPresent(time -> findings.attribute(
                        ErrorCode.EXPIRED,
                        "time",
                        "expected a command no older than " + settings.deduplicationWindow() + ", got one of " + time));
        if (incoming.receivedAt() < oldest.toInstant().toEpochMilli()) {
            findings.add(
                    ErrorCode.EXPIRED,
                    "",
                    "the command lay in its topic for longer than " + settings.deduplicationWindow());
        }
    }

    private static Screened rejected(Incoming incoming, Findings findings) {
        return told(incoming, findings.problem(incoming.attempt()).orElseThrow(), null);
    }

    private static Screened told(Incoming incoming, @Nullable Problem rejection, @Nullable Parked parked) {
        return new Screened.Told(new InboxRecord(
                InboxRecord.VERSION,
                incoming.operationId(),
                incoming.tenant(),
                incoming.source(),
                incoming.id(),
                incoming.correlationId().orElse(null),
                incoming.traceparent().orElse(null),
                incoming.kind(),
                incoming.verb(),
                incoming.stack(),
                incoming.name(),
                incoming.lane(),
                incoming.receivedAt(),
                null,
                rejection,
                parked));
    }

    /**
     * The broker's or the publisher's clock, but not the future's. A command that was parked came earlier than its record; whoever
     * pretends that of another command only makes it older.
     */
    private long receivedAt(ConsumerRecord<byte[], byte[]> record) {
        long now = clock.millis();
        long came = record.timestamp() < 0 ? now : Math.min(record.timestamp(), now);
        Header first = record.headers().lastHeader(InboxRecord.Parked.RECEIVED_AT);
        String digits = first == null ? "" : new String(first.value(), StandardCharsets.US_ASCII);
        return digits.matches("[0-9]{1,15}") ? Math.min(Long.parseLong(digits), came) : came;
    }
}
